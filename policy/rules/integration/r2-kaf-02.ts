import { textOf } from "../../../terraform/graph/json";
import type { Kafka, KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { writersOf } from "../../../terraform/graph/kafka/writers";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const RATES = ["throughput.ingress_byte_rate", "throughput.egress_byte_rate"] as const;

export const writersHaveQuotas: Rule = {
  id: "R2-KAF-02",
  severity: "medium",
  area: "integration",
  requirements: ["R2"],
  pci: [],
  title:
    "Every account that writes topics of Confluent, or reads them by a key of its own, has a quota on that cluster",
  why: "one client in a loop would take the throughput of all others, payments included",
  source: ["https://docs.confluent.io/cloud/current/clusters/client-quotas.html"],
  reach: "resources",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const quotas = graph.of("confluent_kafka_client_quota");
    return {
      judgements: kafka.clusters
        .filter(({ vendor }) => vendor === "confluent")
        .flatMap((cluster) =>
          [...clientsOn(cluster, kafka)].map((each) => judge(each, cluster, kafka, quotas)),
        ),
      nothing: "nobody writes or reads a topic of Confluent",
    };
  },
};

/**
 * Accounts that write declared topics, or read them from outside the vendor, for which a secret keeps their key; what a
 * connector writes of its own failures is no topic of these stacks.
 */
function clientsOn(cluster: KafkaCluster, kafka: Kafka): ReadonlyMap<Resource, Resource> {
  const found = new Map<Resource, Resource>();
  for (const { principal, resource, about, cluster: on } of kafka.acls)
    if (on === cluster && about === "TOPIC" && principal !== undefined && signsInByItself(principal))
      found.set(principal, resource);
  for (const topic of kafka.topics)
    if (topic.cluster === cluster && topic.name !== undefined)
      for (const { principal, resource } of writersOf(kafka, cluster, topic.name))
        if (principal !== undefined && !found.has(principal)) found.set(principal, resource);
  return found;
}

/** Whether a secret has a key of an account. */
function signsInByItself(account: Resource): boolean {
  const { graph } = account.body;
  return (graph.pointingAt(account, "confluent_api_key", "owner.id") ?? []).some((key) =>
    graph.usersOf(key).some(({ from }) => from.type === "aws_secretsmanager_secret_version"),
  );
}

function judge(
  [account, acl]: readonly [Resource, Resource],
  cluster: KafkaCluster,
  kafka: Kafka,
  quotas: readonly Resource[],
): Judgement {
  const quota = quotas.find(
    (each) =>
      each.body.targets("principals").includes(account) &&
      kafka.clusterOf(each, "kafka_cluster.id") === cluster,
  );
  const proof = new Proof(account).needs(
    quota !== undefined,
    "it writes without a quota on that cluster",
    show(acl.body, "principal"),
    { resource: cluster.resource },
    ...(quota === undefined ? [] : [show(quota.body, "principals")]),
  );
  if (quota !== undefined)
    for (const path of RATES)
      proof.value(quota.body, path, (rate) => Number(textOf(rate)) > 0, "a number of bytes a second");
  return proof.judgement("a quota bounds what it writes and reads");
}
