import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const FEATURE = "aws_guardduty_organization_configuration_feature";
const AGENT = "ECS_FARGATE_AGENT_MANAGEMENT";
/** What GuardDuty must look at, and a type of what it looks into; without such resources it is not asked for. */
const FEATURES: readonly (readonly [feature: string, ...types: string[]])[] = [
  ["S3_DATA_EVENTS", "aws_s3_bucket"],
  ["RDS_LOGIN_EVENTS", "aws_rds_cluster", "aws_db_instance"],
  ["LAMBDA_NETWORK_LOGS", "aws_lambda_function"],
  ["RUNTIME_MONITORING", "aws_ecs_service"],
];

export const threatsAreLookedForEverywhere: Rule = {
  id: "R4-GRD-01",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R7"],
  pci: ["11.5.1", "5.2.1", "10.4.1.1"],
  title:
    "GuardDuty looks into buckets, database sign-ins, functions and containers of every account, by itself",
  why: "its foundations see calls and flows; who reads a bucket with a stolen session, or runs in a container, they do not",
  source: [
    "Security Hub GuardDuty.6",
    "Security Hub GuardDuty.9",
    "Security Hub GuardDuty.10",
    "Security Hub GuardDuty.11",
    "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_guardduty_organization_configuration")
      .map((organization) => judge(organization, graph)),
    nothing: "no administrator of GuardDuty is among these stacks",
  }),
};

function judge(organization: Resource, graph: PlatformGraph): Judgement {
  const { account, region } = organization;
  const features = graph.of(FEATURE).filter((each) => each.account === account && each.region === region);
  const proof = new Proof(organization);
  for (const [name, ...types] of FEATURES) {
    const asked = graph.of(...types).some((each) => each.region === region);
    if (!asked) continue;
    const feature = features.find(({ body }) => body.text("name") === name);
    if (feature === undefined) {
      proof.needs(false, `nobody looks for ${name} in ${region ?? "its region"}`);
      continue;
    }
    proof.value(feature.body, "auto_enable", (value) => value === "ALL", `ALL for ${name}`);
    if (name === "RUNTIME_MONITORING") needsAgent(proof, feature);
  }
  return proof.judgement(`all that is asked for is looked at in ${region ?? "its region"}`);
}

/** Fargate has no host on which anybody else could install the agent. */
function needsAgent(proof: Proof, feature: Resource): void {
  const agent = feature.body.blocks("additional_configuration").find((block) => block.text("name") === AGENT);
  proof.needs(
    agent?.text("auto_enable") === "ALL",
    `${AGENT} must be installed for ALL`,
    evidenceOf(feature.body, "additional_configuration.auto_enable"),
  );
}
