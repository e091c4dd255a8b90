import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import type { Kafka } from "../../../terraform/graph/kafka/kafka";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const LEAST_ZONES = 3;
const SUBNETS = "customer_managed_resources.aws.private_subnets.arns";

export const redpandaSpansZones: Rule = {
  id: "R1-KAF-04",
  severity: "critical",
  area: "integration",
  requirements: ["R1"],
  pci: [],
  title: `Redpanda's clusters span ${LEAST_ZONES} zones, in which their network has as many subnets, and its topics have as many replicas`,
  why: "brokers without a majority stop writing when one zone fails",
  source: ["https://docs.redpanda.com/redpanda-cloud/get-started/cluster-types/byoc/aws/vpc-byo-aws/"],
  reach: "stacks",
  vendor: "redpanda",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    return {
      judgements: [
        ...graph.of("redpanda_cluster").map(judgeCluster),
        ...kafka.topics.filter(({ vendor }) => vendor === "redpanda").map(judgeTopic),
      ],
      nothing: "there is no cluster of Redpanda",
    };
  },
};

function judgeCluster(cluster: Resource): Judgement {
  const { body } = cluster;
  const zones = new Set(body.texts("zones"));
  const unknown = body.values("zones").some(({ kind }) => kind === "unknown");
  const proof = new Proof(cluster).needs(
    unknown ? undefined : zones.size >= LEAST_ZONES,
    `it spans ${zones.size} zones, and must span ${LEAST_ZONES}`,
    show(body, "zones"),
  );
  const [network] = body.targets("network_id").filter(({ type }) => type === "redpanda_network");
  proof.needs(network !== undefined, "its network is none of these stacks", show(body, "network_id"));
  if (network === undefined) return proof.judgement("");
  for (const path of ["region", "cluster_type", "cloud_provider"])
    proof.needs(
      body.value(path).kind === "unknown" || network.body.value(path).kind === "unknown"
        ? undefined
        : body.text(path) === network.body.text(path),
      `its ${path} is not that of its network`,
      show(body, path),
      show(network.body, path),
    );
  const subnets = network.body.targets(SUBNETS).filter(({ type }) => type === "aws_subnet");
  if (network.body.raw("customer_managed_resources").length > 0)
    proof.needs(
      new Set(subnets).size >= LEAST_ZONES,
      `its network has ${subnets.length} subnets of these stacks, and must have one in each zone`,
      show(network.body, SUBNETS),
    );
  for (const subnet of subnets) {
    const zone = subnet.body.text("availability_zone_id") ?? subnet.body.text("availability_zone");
    proof.needs(
      zone === undefined || unknown ? undefined : zones.has(zone),
      "a subnet of its network is in another zone than the cluster",
      show(body, "zones"),
      show(subnet.body, "availability_zone_id"),
    );
  }
  return proof.judgement(`it spans ${zones.size} zones, and so does its network`);
}

function judgeTopic({ resource, cluster }: Kafka["topics"][number]): Judgement {
  return new Proof(resource)
    .needs(
      cluster !== undefined,
      "the cluster that it stands on is none of these stacks",
      show(resource.body, "cluster_api_url"),
    )
    .value(resource.body, "replication_factor", between(LEAST_ZONES, Infinity), `at least ${LEAST_ZONES}`)
    .judgement("every zone has a replica of it");
}
