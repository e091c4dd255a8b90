import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { between, isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Seconds: less asks for every request, more sends requests to what is gone. */
const [LEAST_TTL, MOST_TTL] = [30, 3600];
const CHECKED = "aws_lb";

export const recordsAnswer: Rule = {
  id: "R1-DNS-04",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title:
    "Every record has an answer that is kept for a bounded time, and one of several is given only while it is well",
  why: "a name without an answer is an outage; one of several that is never checked is an outage for its share of callers",
  source: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_route53_record").map(judge),
    nothing: "there is no record of Route 53",
  }),
};

function judge(record: Resource): Judgement {
  const { body } = record;
  const proof = new Proof(record);
  const alias = body.blocks("alias").length > 0;
  if (alias)
    proof.needs(
      body.raw("alias.name").length > 0 && body.raw("alias.zone_id").length > 0,
      "its alias names nothing",
      show(body, "alias.name"),
      show(body, "alias.zone_id"),
    );
  else
    proof
      .needs(body.raw("records").length > 0, "it has no answer", show(body, "records"))
      .value(body, "ttl", between(LEAST_TTL, MOST_TTL), `from ${LEAST_TTL} to ${MOST_TTL}`);
  const routed = body.raw("set_identifier").length > 0;
  if (routed && alias && body.targets("alias.name").some(({ type }) => type === CHECKED))
    proof.value(body, "alias.evaluate_target_health", isTrue, "true").needs(
      body.targets("health_check_id").some((check) => isWhole(check.body.text("type") ?? "")),
      "no check that probes it, or counts all that is to be counted, takes it out of DNS",
      show(body, "health_check_id"),
    );
  return proof.judgement(alias ? "it leads to what its alias names" : "it has an answer");
}

/** A probe, or what is calculated of several: one fence alone knows of one region only. */
function isWhole(type: string): boolean {
  return type === "CALCULATED" || /^(HTTP|TCP)/.test(type);
}
