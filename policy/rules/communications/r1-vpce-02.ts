import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { byTarget } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const partnersAreAdmittedEverywhere: Rule = {
  id: "R1-VPCE-02",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title: "A service for partners has a load balancer behind it, and admits the same partners in every region",
  why: "a partner that one region does not know cannot follow when that region takes over",
  source: ["https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const services = graph.of("aws_vpc_endpoint_service");
    const rules = byTarget(graph.of("aws_vpc_endpoint_service_allowed_principal"), "vpc_endpoint_service_id");
    const admitted = new Map(
      services.map((service) => [
        service,
        [
          ...service.body.texts("allowed_principals"),
          ...(rules.get(service) ?? []).flatMap(({ body }) => body.texts("principal_arn")),
        ],
      ]),
    );
    const judgements = services.map((service) => {
      const { body } = service;
      const balancers = ["network_load_balancer_arns", "gateway_load_balancer_arns"];
      const evidence = [
        evidenceAt(body, balancers[0]!),
        ...(rules.get(service) ?? []).map((resource) => ({ resource })),
      ];
      const own = admitted.get(service)!;
      const problems: Problem[] = [];
      if (balancers.every((path) => body.raw(path).length === 0))
        problems.push({ message: "no load balancer stands behind it", evidence });
      if (own.length === 0) problems.push({ message: "it admits nobody", evidence });
      for (const other of services.filter((each) => isTwin(each, service)))
        for (const partner of admitted.get(other)!)
          if (!own.includes(partner))
            problems.push({ message: `${other.region} admits ${partner}, and it does not`, evidence });
      return judgeProblems(service, problems, { message: `it admits ${own.join(", ")}`, evidence });
    });
    return { judgements, nothing: "there is no endpoint service" };
  },
};

/** The same service in another region: of the same account, under the same name. */
function isTwin(other: Resource, service: Resource): boolean {
  const nameOf = ({ body, address, region = "" }: Resource): string =>
    (body.text("tags.Name") ?? address).replaceAll(region, "");
  return (
    other.region !== service.region && other.account === service.account && nameOf(other) === nameOf(service)
  );
}
