import type { Resource } from "../../../terraform/graph/resource";
import { allOf, judgeValue } from "../../judge";
import type { Judgement, Rule } from "../../rule";

/** AWS rotates no oftener. */
const MIN_ROTATION_DAYS = 90;
const MAX_ROTATION_DAYS = 365;
/** The longest that AWS gives to stop the deletion of a key. */
const DELETION_DAYS = 30;

export const keysRotateAndWait: Rule = {
  id: "R4-KMS-01",
  severity: "medium",
  area: "platform",
  requirements: ["R4"],
  pci: ["3.7.4", "3.7.5"],
  title: "Keys rotate at least once a year, are enabled, and wait as long as they can before they go",
  why: "data under a deleted key are lost; the days of waiting are the only way back",
  source: ["Security Hub KMS.4", "Security Hub KMS.3", "CIS AWS Foundations 3.0.0 3.6"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_kms_key", "aws_kms_replica_key").map(judge),
    nothing: "there is no key",
  }),
};

/** Whether a key encrypts nothing. */
export function signs({ body }: Resource): boolean {
  return body.text("key_usage") === "SIGN_VERIFY";
}

function judge(key: Resource): Judgement {
  const { body, type } = key;
  const kept = [
    // Nothing is lost with a pair that only signs.
    ...(signs(key)
      ? []
      : [
          judgeValue(
            body,
            "deletion_window_in_days",
            (days) => days === DELETION_DAYS,
            String(DELETION_DAYS),
          ),
        ]),
    judgeValue(
      body,
      type === "aws_kms_key" ? "is_enabled" : "enabled",
      (flag) => flag !== false,
      "true or not set",
    ),
  ];
  // A replica rotates with its primary, and keys of pairs cannot.
  const spec = body.text("customer_master_key_spec") ?? "SYMMETRIC_DEFAULT";
  if (type !== "aws_kms_key" || spec !== "SYMMETRIC_DEFAULT") return allOf(key, kept);
  return allOf(key, [
    judgeValue(body, "enable_key_rotation", (flag) => flag === true, "true"),
    judgeValue(
      body,
      "rotation_period_in_days",
      (days) =>
        days === undefined ||
        (typeof days === "number" && days >= MIN_ROTATION_DAYS && days <= MAX_ROTATION_DAYS),
      `${MIN_ROTATION_DAYS} to ${MAX_ROTATION_DAYS}`,
    ),
    ...kept,
  ]);
}
