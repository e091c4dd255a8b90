import { textOf } from "../../../terraform/graph/json";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import type { KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { show } from "../../../terraform/graph/protection/show";
import { oneOf, Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

/** Blocks that say the type of a cluster; without one it is not known. */
const TYPES = ["basic", "standard", "enterprise", "dedicated", "freight"] as const;
const LEAST_UNITS = 2;

export const confluentSurvivesARegion: Rule = {
  id: "R1-KAF-01",
  severity: "critical",
  area: "integration",
  requirements: ["R1"],
  pci: [],
  title: "Confluent has a cluster over several zones in every promised region, all of one type",
  why: "a zone or a region that fails would take all messages with it, and its clients would have nowhere to go",
  source: [
    "https://docs.confluent.io/cloud/current/clusters/cluster-types.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph, promises }) => {
    const clusters = kafkaOf(graph).clusters.filter(({ vendor }) => vendor === "confluent");
    return {
      judgements: clusters.map((cluster) => judge(cluster, clusters, promises)),
      nothing: "there is no cluster of Confluent",
    };
  },
};

function judge(cluster: KafkaCluster, clusters: readonly KafkaCluster[], { regions }: Promises): Judgement {
  const { resource } = cluster;
  const { body } = resource;
  const type = typeOf(cluster);
  const proof = new Proof(resource)
    .value(body, "availability", oneOf("MULTI_ZONE", "HIGH"), "MULTI_ZONE or HIGH")
    .needs(
      type !== undefined && type !== "basic" && type !== "standard",
      "its type must be enterprise, dedicated or freight: others have no private network",
      ...(type === undefined ? [] : [{ resource, path: type }]),
    );
  if (type === "dedicated")
    proof.value(
      body,
      "dedicated.cku",
      (cku) => Number(textOf(cku)) >= LEAST_UNITS,
      `at least ${LEAST_UNITS}`,
    );
  for (const region of regions) {
    const there = clusters.filter((each) => each.region === region);
    const unknown = clusters.some((each) => each.region === undefined);
    proof.needs(
      there.length > 0 ? true : unknown ? undefined : false,
      `no cluster is in ${region}`,
      ...clusters.map((each) => show(each.resource.body, "region")),
    );
    proof.needs(
      there.every((each) => typeOf(each) === type),
      `the one in ${region} is of another type`,
      { resource },
      ...there.map((each) => ({ resource: each.resource })),
    );
  }
  return proof.judgement(`it spans zones, and so do those of its type in ${regions.join(" and ")}`);
}

function typeOf({ resource: { body } }: KafkaCluster): (typeof TYPES)[number] | undefined {
  return TYPES.find((type) => body.raw(type).length > 0);
}
