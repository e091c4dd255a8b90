import { show } from "../../../terraform/graph/protection/show";
import { spans, zonesOf } from "../../../terraform/graph/zones-of";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ZONES = 3;

export const balancersSpanThreeZones: Rule = {
  id: "R1-ALB-01",
  severity: "high",
  area: "compute",
  requirements: ["R1"],
  pci: [],
  title: "Every load balancer stands in three zones, and reaches targets in all of them",
  why: "two zones pass the public controls and leave half the capacity when one is lost",
  source: [
    "Security Hub ELB.13",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_lb").map(judge),
    nothing: "there is no load balancer",
  }),
};

function judge(balancer: Resource): Judgement {
  const { body } = balancer;
  const zones = zonesOf(body, "subnets", "subnet_mapping.subnet_id");
  const proof = new Proof(balancer).needs(
    spans(zones, ZONES),
    `it stands in ${zones.names.size} zones, and must stand in ${ZONES}`,
    ...zones.evidence,
  );
  const crosses = ["network", "gateway"].includes(body.text("load_balancer_type") ?? "application");
  if (crosses)
    proof.needs(
      body.flag("enable_cross_zone_load_balancing") === true || groupsCross(balancer),
      "a zone whose own targets are sick has no others",
      show(body, "enable_cross_zone_load_balancing"),
    );
  return proof.judgement(`it stands in ${zones.names.size} zones, and reaches targets in all`);
}

function groupsCross(balancer: Resource): boolean {
  const groups = balancer.body.graph
    .of("aws_lb_listener")
    .filter(({ body }) => body.targets("load_balancer_arn").includes(balancer))
    .flatMap(({ body }) => body.targets("default_action.target_group_arn"));
  return (
    groups.length > 0 && groups.every(({ body }) => body.text("load_balancing_cross_zone_enabled") === "true")
  );
}
