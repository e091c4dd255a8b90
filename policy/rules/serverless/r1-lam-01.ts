import { spans, zonesOf } from "../../../terraform/graph/zones-of";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ZONES = 3;
const SUBNETS = "vpc_config.subnet_ids";

export const functionsSpanThreeZones: Rule = {
  id: "R1-LAM-01",
  severity: "medium",
  area: "serverless",
  requirements: ["R1"],
  pci: [],
  title: "Every function in a network has subnets in three zones",
  why: "a function whose subnets stand in one zone cannot be called while that zone is away",
  source: ["Security Hub Lambda.5"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_lambda_function")
      .filter(({ body }) => body.blocks("vpc_config").length > 0)
      .map(judge),
    nothing: "no function stands in a network",
  }),
};

function judge(each: Resource): Judgement {
  const zones = zonesOf(each.body, SUBNETS);
  return new Proof(each)
    .needs(
      spans(zones, ZONES),
      `its subnets stand in ${zones.names.size} zones, and must stand in ${ZONES}`,
      ...zones.evidence,
    )
    .judgement(`its subnets stand in ${zones.names.size} zones`);
}
