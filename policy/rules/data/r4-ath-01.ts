import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const RESULT = "configuration.result_configuration";
const KEY = `${RESULT}.encryption_configuration.kms_key_arn`;
const LOCATION = `${RESULT}.output_location`;
const CUTOFF = "configuration.bytes_scanned_cutoff_per_query";
/** The least that Athena takes. */
const LEAST_BYTES = 10_485_760;

export const workgroupsDecideForWhoAsks: Rule = {
  id: "R4-ATH-01",
  severity: "high",
  area: "data",
  requirements: ["R4", "R7"],
  pci: ["3.5.1", "7.2.5", "10.2.1"],
  title:
    "Whoever asks Athena gets results in the account's own bucket, under a key of its region, within a bound, and is counted",
  why: "without enforcement a client chooses where results go and whether they are encrypted: a copy of the archive lands in a bucket of others",
  source: [
    "Security Hub Athena.4",
    "https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html",
    "https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_athena_workgroup").map(judge),
    nothing: "there is no workgroup",
  }),
};

function judge(workgroup: Resource): Judgement {
  const { body, account } = workgroup;
  const buckets = bucketsAt(body, LOCATION);
  const keys = body.targets(KEY).filter(({ type }) => type.startsWith("aws_kms_"));
  const stated = (path: string): boolean => body.raw(path).length > 0;
  return (
    new Proof(workgroup)
      // Absent means true.
      .value(body, "configuration.enforce_workgroup_configuration", (value) => isTrue(value ?? true), "true")
      .value(
        body,
        "configuration.publish_cloudwatch_metrics_enabled",
        (value) => isTrue(value ?? true),
        "true",
      )
      .value(
        body,
        CUTOFF,
        (value) => typeof value === "number" && value >= LEAST_BYTES,
        `a number of bytes, ${LEAST_BYTES} or more`,
      )
      .value(
        body,
        `${RESULT}.encryption_configuration.encryption_option`,
        oneOf("SSE_KMS", "CSE_KMS"),
        "SSE_KMS or CSE_KMS",
      )
      .needs(
        !stated(KEY) ? false : keys.length === 0 ? undefined : keys.every((key) => samePlace(workgroup, key)),
        "its key must be one of its own region and account",
        show(body, KEY),
      )
      .value(body, `${RESULT}.expected_bucket_owner`, (value) => value === account, "its own account")
      .needs(
        !stated(LOCATION)
          ? false
          : buckets.length === 0
            ? undefined
            : buckets.every((bucket) => samePlace(workgroup, bucket)),
        "results must go to a bucket of its own region and account",
        show(body, LOCATION),
      )
      .judgement("it decides where results go, and encrypts them")
  );
}
