import type { Kafka, KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { setting, settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const CONFIG = "config_nonsensitive";

export const messagesAreArchived: Rule = {
  id: "R6-KAF-01",
  severity: "high",
  area: "integration",
  requirements: ["R6", "R9"],
  pci: ["12.10.1"],
  title:
    "Every cluster of Confluent has a running sink that writes topics of its own, with a schema, into a bucket of its region that is locked, or copied into a locked one",
  why: "a mirror repeats a mistake at once and retention ends: only an archive that nobody can change brings messages back",
  source: ["https://docs.confluent.io/cloud/current/connectors/cc-s3-sink/cc-s3-sink.html"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const sinks = graph
      .of("confluent_connector")
      .filter((each) => settingText(each, CONFIG, "connector.class") === "S3_SINK");
    return {
      judgements: kafka.clusters
        .filter(({ vendor }) => vendor === "confluent")
        .map((cluster) => judge(cluster, sinks, kafka)),
      nothing: "there is no cluster of Confluent",
    };
  },
};

function judge(cluster: KafkaCluster, sinks: readonly Resource[], kafka: Kafka): Judgement {
  const own = sinks.filter((sink) => kafka.clusterOf(sink, "kafka_cluster.id") === cluster);
  const proof = new Proof(cluster.resource).needs(
    own.length > 0,
    "no sink archives topics of it",
    { resource: cluster.resource },
    ...own.map((sink) => showSetting(sink, CONFIG, "topics")),
  );
  for (const sink of own) judgeSink(sink, cluster, kafka, proof);
  return proof.judgement("a sink writes its messages into a locked bucket of its region");
}

function judgeSink(sink: Resource, cluster: KafkaCluster, kafka: Kafka, proof: Proof): void {
  const topics = setting(sink, CONFIG, "topics");
  const names = (settingText(sink, CONFIG, "topics") ?? "").split(",").map((name) => name.trim());
  const described = (name: string): boolean =>
    kafka.schemas.some((each) => each.cluster === cluster && each.subject === `${name}-value`);
  const needsSchema = settingText(sink, CONFIG, "input.data.format") === "AVRO";
  const known = kafka.topics.filter((topic) => topic.cluster === cluster).map(({ name }) => name);
  const shown = showSetting(sink, CONFIG, "topics");
  proof
    .needs(
      (sink.body.text("status") ?? "RUNNING") === "RUNNING",
      "its sink is paused",
      show(sink.body, "status"),
    )
    .needs(
      topics.kind === "unknown" ? undefined : names.every((name) => known.includes(name)),
      "its sink names a topic that it does not have",
      shown,
    )
    .needs(
      topics.kind === "unknown" ? undefined : !needsSchema || names.every(described),
      "its sink reads Avro from a topic without schema",
      showSetting(sink, CONFIG, "input.data.format"),
      shown,
    );
  const name = settingText(sink, CONFIG, "s3.bucket.name");
  const bucket = name === undefined ? undefined : sink.body.graph.named("aws_s3_bucket", name)[0];
  const where = showSetting(sink, CONFIG, "s3.bucket.name");
  const unknown = setting(sink, CONFIG, "s3.bucket.name").kind === "unknown";
  proof.needs(
    bucket !== undefined ? true : unknown ? undefined : false,
    "its sink writes into no bucket of these stacks",
    where,
  );
  if (bucket === undefined) return;
  const copies = protectionOf(bucket.body.graph).from(bucket, "replicates-objects");
  // A locked bucket may refuse what the connector puts: then S3 copies into one as objects arrive.
  const kept = [bucket, ...copies.map(({ to }) => to)].find(isLocked);
  const lock = objectLockOf(kept ?? bucket);
  proof
    .needs(
      bucket.region === undefined || cluster.region === undefined
        ? undefined
        : bucket.region === cluster.region,
      "the bucket of its sink is in another region",
      where,
      { resource: bucket },
    )
    .needs(
      kept !== undefined,
      "neither the bucket of its sink nor one that S3 copies it into is locked",
      where,
      ...copies.filter(({ to }) => to === kept).flatMap(({ because }) => because),
      ...(lock === undefined
        ? [{ resource: bucket }]
        : [show(lock.resource.body, "rule.default_retention.mode")]),
    );
}

function isLocked(bucket: Resource): boolean {
  const lock = objectLockOf(bucket);
  return lock?.mode !== undefined && (lock.days ?? 0) > 0;
}
