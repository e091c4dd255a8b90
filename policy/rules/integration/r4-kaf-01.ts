import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const WAY = "aws_ingress_private_link_endpoint.vpc_endpoint_id";

export const confluentIsPrivate: Rule = {
  id: "R4-KAF-01",
  severity: "critical",
  area: "integration",
  requirements: ["R4"],
  pci: ["1.4.2", "1.4.4"],
  title:
    "Every cluster of Confluent is reached by an interface endpoint in a VPC of its region only, through a gateway of its environment",
  why: "a cluster with a public address is one stolen key away from everybody, and messages of payments cross the internet",
  source: [
    "https://docs.confluent.io/cloud/current/networking/aws-pni-privatelink-overview.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_create_layers.html",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => ({
    judgements: kafkaOf(graph)
      .clusters.filter(({ vendor }) => vendor === "confluent")
      .map(({ resource, region }) => judge(resource, region, graph)),
    nothing: "there is no cluster of Confluent",
  }),
};

function judge(cluster: Resource, region: string | undefined, graph: PlatformGraph): Judgement {
  const { body } = cluster;
  const proof = new Proof(cluster);
  for (const type of ["basic", "standard"])
    proof.needs(body.raw(type).length === 0, `type ${type} has public addresses only`, {
      resource: cluster,
      path: type,
    });
  if (body.raw("dedicated").length > 0) return dedicated(cluster, proof);
  const environments = body.targets("environment.id");
  const ways = graph
    .of("confluent_access_point")
    .filter((each) => each.body.targets("environment.id").some((one) => environments.includes(one)))
    .filter((each) => each.body.raw(WAY).length > 0);
  proof.needs(
    ways.length > 0,
    "its environment has no access point for an interface endpoint",
    show(body, "environment.id"),
    ...ways.map((way) => show(way.body, WAY)),
  );
  for (const way of ways) judgeWay(way, environments, region, proof);
  return proof.judgement("an interface endpoint in its region's VPC is the way to it");
}

function judgeWay(
  way: Resource,
  environments: readonly Resource[],
  region: string | undefined,
  proof: Proof,
): void {
  const [endpoint] = way.body.targets(WAY).filter(({ type }) => type === "aws_vpc_endpoint");
  const [gateway] = way.body.targets("gateway.id").filter(({ type }) => type === "confluent_gateway");
  const path: Evidence[] = [show(way.body, WAY), show(way.body, "gateway.id")];
  proof.needs(endpoint !== undefined, "its access point names no endpoint of these stacks", ...path);
  proof.needs(
    gateway?.body.targets("environment.id").some((each) => environments.includes(each)) === true,
    "the gateway of its access point is not of its environment",
    ...path,
  );
  if (endpoint === undefined || gateway === undefined) return;
  const at = "aws_ingress_private_link_gateway.region";
  const gatewayRegion = gateway.body.value(at);
  proof
    .needs(
      region === undefined || gatewayRegion.kind === "unknown" ? undefined : gateway.body.text(at) === region,
      "the gateway stands in another region",
      show(gateway.body, at),
    )
    .needs(
      region === undefined ? undefined : endpoint.region === region,
      "the endpoint stands in another region",
      { resource: endpoint },
    )
    .needs(
      endpoint.body.targets("vpc_id").some(({ type }) => type === "aws_vpc"),
      "the endpoint is in no VPC of these stacks",
      show(endpoint.body, "vpc_id"),
    )
    .needs(
      endpoint.body.targets("service_name").includes(gateway),
      "the endpoint leads to another service than the gateway's",
      show(endpoint.body, "service_name"),
    )
    .value(endpoint.body, "vpc_endpoint_type", oneOf("Interface"), "Interface");
}

/** A dedicated cluster has a network, which says how it is reached. */
function dedicated(cluster: Resource, proof: Proof): Judgement {
  const [network] = cluster.body.targets("network.id").filter(({ type }) => type === "confluent_network");
  proof.needs(
    network !== undefined,
    "a dedicated cluster without a network of its own has public addresses",
    show(cluster.body, "network.id"),
  );
  if (network !== undefined) {
    const types = network.body.values("connection_types");
    proof.needs(
      types.some(({ kind }) => kind === "unknown")
        ? undefined
        : types.length > 0 &&
            network.body
              .texts("connection_types")
              .every((each) => ["PRIVATELINK", "TRANSITGATEWAY"].includes(each)),
      "its network must be reached by PRIVATELINK or TRANSITGATEWAY only",
      show(network.body, "connection_types"),
    );
  }
  return proof.judgement("its network is reached privately only");
}
