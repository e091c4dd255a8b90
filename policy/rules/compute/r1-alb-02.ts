import { groupsBehind } from "../../parts/groups-behind";
import { between, isTrue, Proof } from "../../proof";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";

const ROUTING = "target_group_health.unhealthy_state_routing.minimum_healthy_targets_count";
const FAILOVER = "target_group_health.dns_failover.minimum_healthy_targets_count";
const LEAST = 2;

export const balancersLeaveSickZones: Rule = {
  id: "R1-ALB-02",
  severity: "medium",
  area: "compute",
  requirements: ["R1"],
  pci: [],
  title: "Every load balancer can leave a zone at once, and leaves one by itself before its last target",
  why: "without zonal shift a sick zone gets requests until DNS forgets it; a zone with one target left takes a third of them all",
  source: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/zonal-shift.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_lb").map(judge),
    nothing: "there is no load balancer",
  }),
};

function judge(balancer: Resource): Judgement {
  const proof = new Proof(balancer).value(balancer.body, "enable_zonal_shift", isTrue, "true");
  for (const { body, address } of groupsBehind(balancer)) {
    const [routing, failover] = [body.number(ROUTING), body.number(FAILOVER)];
    proof.value(body, ROUTING, between(LEAST, Number.MAX_SAFE_INTEGER), `at least ${LEAST}`);
    if (routing !== undefined && failover !== undefined)
      proof.needs(
        failover >= routing,
        `${address} sends to sick targets before its zone leaves DNS`,
        show(body, ROUTING),
        show(body, FAILOVER),
      );
  }
  return proof.judgement("it can leave a zone at once, and does so before the last target of one");
}
