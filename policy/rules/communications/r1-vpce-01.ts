import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const endpointsStandInEveryZoneAndRegion: Rule = {
  id: "R1-VPCE-01",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: ["1.3.2"],
  title: "Interface endpoints stand in every zone of their network, and every region has the same ones",
  why: "a zone without an endpoint depends on another, and a region without one cannot do there what it takes over",
  source: [
    "Security Hub EC2.10",
    "https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const { topology } = networkOf(graph);
    const endpoints = graph.of("aws_vpc_endpoint");
    const regionsOf = new Map<string, Set<string>>();
    for (const endpoint of endpoints) {
      const regions = regionsOf.get(serviceOf(endpoint)) ?? new Set();
      regions.add(endpoint.region ?? "");
      regionsOf.set(serviceOf(endpoint), regions);
    }
    const judgements = endpoints.map((endpoint) => {
      const { body } = endpoint;
      const service = serviceOf(endpoint);
      const evidence = [evidenceAt(body, "service_name"), evidenceAt(body, "subnet_ids")];
      const problems: Problem[] = [];
      for (const region of promises.regions)
        if (regionsOf.get(service)?.has(region) !== true)
          problems.push({
            message: `${region} has no endpoint of ${service}`,
            evidence: evidence.slice(0, 1),
          });
      if (body.text("vpc_endpoint_type") === "Interface") {
        const [vpc] = body.targets("vpc_id");
        const all = new Set(topology.vpcs.get(vpc!)?.subnets.map(({ zone }) => zone));
        const own = new Set(body.targets("subnet_ids").map((subnet) => topology.subnets.get(subnet)?.zone));
        for (const zone of all)
          if (!own.has(zone)) problems.push({ message: `has no address in ${zone}`, evidence });
      } else {
        const tables = body.targets("route_table_ids");
        const [vpc] = body.targets("vpc_id");
        if (tables.length === 0 && vpc !== undefined)
          problems.push({ message: "no route table leads to it", evidence: evidence.slice(0, 1) });
      }
      const reach = [...(regionsOf.get(service) ?? [])].join(", ");
      return judgeProblems(endpoint, problems, { message: `${service} has endpoints in ${reach}`, evidence });
    });
    return { judgements, nothing: "there is no endpoint" };
  },
};

/** The service without its region; a vendor's service by who made the endpoint. */
function serviceOf({ body, region, address }: Resource): string {
  const name = body.text("service_name");
  return name === undefined ? address : name.replaceAll(region ?? "", "<region>");
}
