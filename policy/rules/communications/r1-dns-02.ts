import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const ADDRESSES = 2;

export const namesAreResolvedInEveryZone: Rule = {
  id: "R1-DNS-02",
  severity: "medium",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title:
    "Resolver endpoints have an address in every zone of their network, and ask two name servers on premises",
  why: "names of on premises stop resolving with the one zone, or the one server, that answers for them",
  source: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/best-practices-resolver-endpoint-high-availability.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const { topology } = networkOf(graph);
    const endpoints = graph.of("aws_route53_resolver_endpoint").map((resource) => {
      const evidence = [evidenceAt(resource.body, "ip_address.subnet_id")];
      const subnets = resource.body
        .targets("ip_address.subnet_id")
        .flatMap((each) => topology.subnets.get(each) ?? []);
      const zones = new Set(subnets.map(({ zone }) => zone));
      const all = new Set(subnets[0]?.vpc.subnets.map(({ zone }) => zone));
      const problems: Problem[] = [...all]
        .filter((zone) => !zones.has(zone))
        .map((zone) => ({ message: `has no address in ${zone}`, evidence }));
      if (subnets.length === 0)
        problems.push({ message: "its subnets are not known", evidence, verdict: "unknown" });
      return judgeProblems(resource, problems, {
        message: `has addresses in ${[...zones].join(", ")}`,
        evidence,
      });
    });
    const rules = graph
      .of("aws_route53_resolver_rule")
      .filter(({ body }) => body.text("rule_type") === "FORWARD")
      .map((resource) => {
        const servers = new Set(resource.body.texts("target_ip.ip"));
        const evidence = [evidenceAt(resource.body, "target_ip.ip")];
        const message = `asks ${servers.size} name servers`;
        const problems = [];
        if (servers.size < ADDRESSES)
          problems.push({ message: `${message}, and must ask ${ADDRESSES}`, evidence });
        const [endpoint] = resource.body.targets("resolver_endpoint_id");
        if (endpoint?.body.text("direction") !== "OUTBOUND")
          problems.push({
            message: "asks by no outbound endpoint",
            evidence: [evidenceAt(resource.body, "resolver_endpoint_id")],
          });
        return judgeProblems(resource, problems, { message, evidence });
      });
    return { judgements: [...endpoints, ...rules], nothing: "there is no resolver endpoint" };
  },
};
