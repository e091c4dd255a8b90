import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const privateNamesArePrivate: Rule = {
  id: "R4-DNS-03",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.4.5", "2.2.4"],
  title:
    "Names of what stands inside are in zones that only networks see, each network in the region that the zone says",
  why: "a zone without networks is public: it tells everybody what stands inside, and nobody inside finds it any more",
  source: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html",
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_VPC.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const inside = insideZones(graph);
    const judgements = graph
      .of("aws_route53_zone")
      .filter((zone) => inside.has(zone) || zone.body.blocks("vpc").length > 0)
      .map(judge);
    return { judgements, nothing: "no name is private" };
  },
};

/** Zones that a profile carries, or whose records lead to endpoints. Names of load balancers may be proved in public. */
function insideZones(graph: PlatformGraph): ReadonlySet<Resource> {
  const carried = graph
    .of("aws_route53profiles_resource_association")
    .flatMap(({ body }) => body.targets("resource_arn"));
  const recorded = graph
    .of("aws_route53_record")
    .filter(({ body }) => body.targets("alias.name").some(({ type }) => type === "aws_vpc_endpoint"))
    .flatMap(({ body }) => body.targets("zone_id"));
  return new Set([...carried, ...recorded].filter(({ type }) => type === "aws_route53_zone"));
}

function judge(zone: Resource): Judgement {
  const { body, region } = zone;
  const networks = body.blocks("vpc");
  const proof = new Proof(zone).needs(networks.length > 0, "it is public", show(body, "vpc"));
  for (const network of networks) {
    const said = network.text("vpc_region") ?? region;
    const [vpc] = network.targets("vpc_id");
    proof.needs(
      vpc === undefined ? (network.raw("vpc_id").length > 0 ? undefined : false) : vpc.region === said,
      vpc === undefined
        ? "its network is not among these stacks"
        : `it looks for ${vpc.id} in ${said}, and that stands in ${vpc.region}`,
      show(network, "vpc_id"),
      show(network, "vpc_region"),
    );
  }
  return proof.judgement(`only ${networks.length} networks see it`);
}
