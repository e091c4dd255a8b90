import { textOf } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const LAYER_7 = ["HTTP", "HTTPS"];

export const targetsFailFast: Rule = {
  id: "R2-ALB-01",
  severity: "medium",
  area: "compute",
  requirements: ["R2", "R1"],
  pci: [],
  title: "Every target group finds a sick target within a minute, and a zone with too few leaves DNS",
  why: "until a target is found sick its share of payments fails; a zone with one target left takes a third of all traffic on it",
  source: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
  ],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_lb_target_group").map(judge),
    nothing: "there is no target group",
  }),
};

function judge(group: Resource): Judgement {
  const { body } = group;
  const proof = new Proof(group)
    .value(body, "health_check.interval", between(5, 15), "at most 15")
    .value(body, "health_check.unhealthy_threshold", between(2, 3), "at most 3")
    .value(body, "deregistration_delay", between(0, 120), "at most 120")
    .value(
      body,
      "target_group_health.dns_failover.minimum_healthy_targets_count",
      (value) => Number(textOf(value)) >= 2,
      "at least 2",
    );
  const protocol = body.text("health_check.protocol") ?? body.text("protocol") ?? "HTTP";
  if (LAYER_7.includes(protocol))
    proof.needs(
      !["", "/"].includes(body.text("health_check.path") ?? "/"),
      "its health check asks for no path of its own",
      show(body, "health_check.path"),
    );
  return proof.judgement("it finds a sick target within a minute");
}
