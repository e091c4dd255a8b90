import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { hoursBetween } from "../../parts/hours-between";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const HOURS_PER_DAY = 24;
const MAX_DAYS = 90;
const FUNCTIONS: readonly string[] = ["aws_lambda_alias", "aws_lambda_function"];

export const secretsRotateByThemselves: Rule = {
  id: "R4-SEC-03",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["8.3.9", "8.6.3"],
  title: "A rotation begins at once, runs at least every 90 days, by a function of the secret's own region",
  why: "the first password was drawn by who deployed; a rotation that has no function or no schedule is a setting that rotates nothing",
  source: [
    "Security Hub SecretsManager.1, SecretsManager.4",
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_secretsmanager_secret_rotation").map(judge),
    nothing: "no secret rotates",
  }),
};

function judge(rotation: Resource): Judgement {
  const { body } = rotation;
  const [lambda, schedule] = ["rotation_lambda_arn", "rotation_rules.schedule_expression"];
  const [worker] = body.targets(lambda).filter(({ type }) => FUNCTIONS.includes(type));
  const named = body.value(lambda).kind !== "absent";
  const days =
    body.number("rotation_rules.automatically_after_days") ??
    (hoursBetween(body.text(schedule) ?? "") ?? Infinity) / HOURS_PER_DAY;
  return new Proof(rotation)
    .needs(named, "no function rotates it", show(body, lambda))
    .needs(
      worker === undefined ? (named ? undefined : false) : samePlace(rotation, worker),
      "its function does not stand in its account and region",
      show(body, lambda),
    )
    .needs(
      body.value(schedule).kind === "unknown" ? undefined : days <= MAX_DAYS,
      `it does not rotate every ${MAX_DAYS} days`,
      show(body, schedule),
      show(body, "rotation_rules.automatically_after_days"),
    )
    .value(body, "rotate_immediately", (value) => value === undefined || value === true, "true or not set")
    .judgement(`it rotates at once, and at least every ${MAX_DAYS} days`);
}
