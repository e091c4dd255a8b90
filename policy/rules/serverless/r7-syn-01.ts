import { accessOf } from "../../../terraform/graph/access/access";
import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { verdictOf } from "../../parts/may-hand-to";
import { between, isTrue, oneOf, Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const KEY = "artifact_config.s3_encryption.kms_key_arn";
const MODE = "artifact_config.s3_encryption.encryption_mode";
const VARIABLES = "run_config.environment_variables";
const RETENTIONS = ["success_retention_period", "failure_retention_period"];
/** Days that what it saw is kept: a month where card data flow. */
const DAYS = 31;

export const canariesWatch: Rule = {
  id: "R7-SYN-01",
  severity: "high",
  area: "serverless",
  requirements: ["R7", "R1"],
  pci: ["10.7.2", "3.5.1"],
  title:
    "Every canary runs, asks its own region, is watched, and encrypts what it saw with a key of its region that its role may use",
  why: "a canary that stands still says nothing, and one that asks the other region says that a lost one is well",
  source: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_artifact_encryption.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_synthetics_canary").map((canary) => judge(canary, promises)),
    nothing: "there is no canary",
  }),
};

function judge(canary: Resource, { regions, pciScope }: Promises): Judgement {
  const { body } = canary;
  const proof = new Proof(canary)
    .value(body, "start_canary", isTrue, "true")
    .value(body, MODE, oneOf("SSE_KMS"), "SSE_KMS");
  const least = pciScope ? DAYS : 1;
  for (const path of RETENTIONS) proof.value(body, path, between(least, 455), `from ${least} to 455`);
  addKey(proof, canary);
  const texts = body.blocks(VARIABLES).flatMap((each) => Object.values(each.json));
  const elsewhere = regions.filter(
    (region) =>
      region !== canary.region && texts.some((text) => typeof text === "string" && text.includes(region)),
  );
  const alarms = (alarmsOf(body.graph).get(body.text("name") ?? "") ?? []).filter(
    (alarm) => samePlace(alarm, canary) !== false,
  );
  return proof
    .needs(texts.length > 0, "it is not told whom to ask", show(body, VARIABLES))
    .needs(elsewhere.length === 0, `it asks ${elsewhere.join(" and ")}`, show(body, VARIABLES))
    .needs(alarms.length > 0, "no alarm watches it", show(body, "name"))
    .judgement("it runs, asks its own region, and is watched");
}

function addKey(proof: Proof, canary: Resource): void {
  const { body } = canary;
  const [key] = body.targets(KEY).filter(({ type }) => type.startsWith("aws_kms_"));
  const [role] = body.targets("execution_role_arn").filter(({ type }) => type === "aws_iam_role");
  proof.needs(
    key === undefined ? (body.value(KEY).kind === "unknown" ? undefined : false) : samePlace(canary, key),
    "what it saw must be encrypted with a key of its account and region",
    show(body, KEY),
  );
  if (key === undefined || role === undefined) return;
  const where = new Map([
    ["aws:requestedregion", canary.region],
    ["kms:viaservice", `s3.${canary.region ?? ""}.amazonaws.com`],
  ]);
  const decision = accessOf(body.graph).allows(role, "kms:GenerateDataKey", key, where);
  proof.needs(
    verdictOf(decision),
    `${role.address} may not encrypt with that key`,
    show(body, KEY),
    ...decision.because,
  );
}

/** Alarms about canaries, by the canary's name. */
const alarmsOf = once((graph: PlatformGraph): ReadonlyMap<string, readonly Resource[]> => {
  const alarms = new Map<string, Resource[]>();
  for (const alarm of graph.of("aws_cloudwatch_metric_alarm"))
    for (const path of ["dimensions.CanaryName", "metric_query.metric.dimensions.CanaryName"])
      for (const name of alarm.body.texts(path)) alarms.set(name, [...(alarms.get(name) ?? []), alarm]);
  return alarms;
});
