import { textOf } from "../../../terraform/graph/json";
import type { Kafka, KafkaCluster, KafkaTopic } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import { confluentKinds } from "../../parts/kafka-kinds";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Where a cluster says how much it may carry. */
const CAPACITY = ["enterprise.max_ecku", "dedicated.cku", "freight.max_ecku"] as const;

export const regionsCarryTheSameMessages: Rule = {
  id: "R2-KAF-01",
  severity: "high",
  area: "integration",
  requirements: ["R2", "R1"],
  pci: [],
  title:
    "Topics of one kind have as many partitions in every region, and Confluent's clusters may carry as much as each other",
  why: "the region that takes over works with as many consumers as it has partitions, and with the capacity that it has",
  source: [
    "https://docs.confluent.io/cloud/current/clusters/cluster-types.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_static_stability.html",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    return {
      judgements: [
        ...confluentKinds(kafka).flatMap((topics) => topics.map((topic) => judgeTopic(topic, topics))),
        ...kafka.clusters
          .filter(({ vendor }) => vendor === "confluent")
          .map((each) => judgeCluster(each, kafka)),
      ],
      nothing: "there is no topic of Confluent",
    };
  },
};

function judgeTopic(topic: KafkaTopic, topics: readonly KafkaTopic[]): Judgement {
  const { resource, partitions, partitionsPath } = topic;
  const shown = topics.map((each) => show(each.resource.body, each.partitionsPath));
  const unknown = topics.some((each) => each.resource.body.value(each.partitionsPath).kind === "unknown");
  return new Proof(resource)
    .value(
      resource.body,
      partitionsPath,
      (value) => Number(textOf(value)) >= 1,
      "at least 1, and written down",
    )
    .needs(
      unknown ? undefined : topics.every((each) => each.partitions === partitions),
      "its kind has another number of partitions in another region",
      ...shown,
    )
    .judgement(`it has ${textOf(partitions)} partitions in every region that has it`);
}

function judgeCluster(cluster: KafkaCluster, { clusters }: Kafka): Judgement {
  const { resource } = cluster;
  const path = CAPACITY.find((each) => resource.body.raw(each).length > 0);
  const proof = new Proof(resource);
  if (path === undefined)
    return proof
      .needs(false, "how much it may carry is not written down: max_ecku or cku must be")
      .judgement("");
  proof.value(resource.body, path, (value) => Number(textOf(value)) >= 1, "at least 1");
  for (const other of clusters)
    if (other !== cluster && other.vendor === "confluent" && other.region !== cluster.region) {
      const [here, there] = [resource, other.resource].map(({ body }) => body.value(path));
      proof.needs(
        here?.kind === "unknown" || there?.kind === "unknown"
          ? undefined
          : resource.body.number(path) === other.resource.body.number(path),
        `the cluster in ${other.region ?? "an unknown region"} may carry another amount`,
        show(resource.body, path),
        show(other.resource.body, path),
      );
    }
  return proof.judgement("it may carry as much as the clusters of other regions");
}
