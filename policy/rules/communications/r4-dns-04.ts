import { networkOf } from "../../../terraform/graph/network/network";
import type { Group } from "../../../terraform/graph/network/groups";
import type { GroupRule } from "../../../terraform/graph/network/rules";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const DNS_PORT = 53;
const PROTOCOLS = ["udp", "tcp"];

export const resolversAreReached: Rule = {
  id: "R4-DNS-04",
  severity: "medium",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.5", "1.4.2"],
  title:
    "Groups let questions into resolver endpoints that answer and out of those that ask, on their port, at addresses that stay",
  why: "servers on premises ask the addresses that they were told; an endpoint with another's group answers none of them",
  source: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-inbound-queries-values.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-forwarding-outbound-queries-endpoint-values.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const { groups } = networkOf(graph);
    const endpoints = graph
      .of("aws_route53_resolver_endpoint")
      .map((endpoint) => judgeEndpoint(endpoint, groups));
    const rules = graph
      .of("aws_route53_resolver_rule")
      .filter(({ body }) => body.text("rule_type") === "FORWARD")
      .map(judgeRule);
    return { judgements: [...endpoints, ...rules], nothing: "there is no resolver endpoint" };
  },
};

function judgeEndpoint(endpoint: Resource, groups: ReadonlyMap<Resource, Group>): Judgement {
  const { body } = endpoint;
  const inbound = body.text("direction") !== "OUTBOUND";
  const guards = body.targets("security_group_ids").flatMap((group) => groups.get(group) ?? []);
  const rules = guards.flatMap(({ ingress, egress }) => (inbound ? ingress : egress));
  const proof = new Proof(endpoint);
  for (const protocol of PROTOCOLS)
    proof.needs(
      rules.some((rule) => passes(rule, protocol)),
      `its groups let no questions ${inbound ? "in" : "out"} by ${protocol}`,
      show(body, "security_group_ids"),
      ...rules.map(({ evidence }) => evidence),
    );
  const addresses = body.blocks("ip_address");
  if (inbound)
    proof.needs(
      addresses.length > 0 && addresses.every((address) => address.raw("ip").length > 0),
      "AWS picks an address of it, and may pick another",
      show(body, "ip_address.ip"),
    );
  return proof.judgement(`its groups let questions ${inbound ? "in" : "out"}`);
}

function passes({ ports }: GroupRule, protocol: string): boolean {
  return [protocol, "-1"].includes(ports.protocol) && ports.from <= DNS_PORT && ports.to >= DNS_PORT;
}

/** Servers on premises are asked where they answer; AWS's own choice is the same port. */
function judgeRule(rule: Resource): Judgement {
  const proof = new Proof(rule);
  for (const target of rule.body.blocks("target_ip"))
    proof.value(target, "port", (port) => port === undefined || port === DNS_PORT, String(DNS_PORT));
  return proof.judgement(`it asks on port ${DNS_PORT}`);
}
