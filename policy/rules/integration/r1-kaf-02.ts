import type { Kafka, KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

interface Link {
  readonly resource: Resource;
  readonly name?: string | undefined;
  readonly local?: KafkaCluster | undefined;
  readonly remote?: KafkaCluster | undefined;
}

/** Settings that would take the choice of topics and rights out of reviewed code. */
const OFF = ["acl.sync.enable", "auto.create.mirror.topics.enable"] as const;

export const linksAgree: Rule = {
  id: "R1-KAF-02",
  severity: "high",
  area: "integration",
  requirements: ["R1", "R9"],
  pci: [],
  title:
    "Clusters of Confluent are linked in both directions: each link has its counterpart, and each end mirrors over it",
  why: "a link of which one end is missing, or leads elsewhere, mirrors nothing on the day on which its region is needed",
  source: ["https://docs.confluent.io/cloud/current/multi-cloud/cluster-linking/cluster-links-cc.html"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const links = graph.of("confluent_cluster_link").map((resource): Link => ({
      resource,
      name: resource.body.text("link_name"),
      local: kafka.clusterOf(resource, "local_kafka_cluster.id"),
      remote: kafka.clusterOf(resource, "remote_kafka_cluster.id"),
    }));
    const clusters = kafka.clusters.filter(({ vendor }) => vendor === "confluent");
    const apart = clusters.filter(({ region }) => clusters.some((other) => other.region !== region));
    return {
      judgements: [
        ...apart.map((cluster) => judgeCluster(cluster, apart, links)),
        ...links.map((link) => judgeLink(link, links, kafka)),
      ],
      nothing: "Confluent has clusters in one region at most",
    };
  },
};

function judgeCluster(
  cluster: KafkaCluster,
  clusters: readonly KafkaCluster[],
  links: readonly Link[],
): Judgement {
  const proof = new Proof(cluster.resource);
  for (const other of clusters.filter(({ region }) => region !== cluster.region)) {
    const link = links.find(({ local, remote }) => local === cluster && remote === other);
    proof.needs(
      link !== undefined,
      `no link of it leads to the cluster in ${other.region ?? "an unknown region"}`,
      { resource: other.resource },
      ...(link === undefined ? [] : [show(link.resource.body, "remote_kafka_cluster.id")]),
    );
  }
  return proof.judgement("links lead to the cluster of every other region");
}

function judgeLink(link: Link, links: readonly Link[], { mirrors }: Kafka): Judgement {
  const { resource, name, local, remote } = link;
  const { body } = resource;
  const ends = [show(body, "local_kafka_cluster.id"), show(body, "remote_kafka_cluster.id")];
  const back = links.find(
    (each) => each.name === name && each.local === remote && each.remote === local && each !== link,
  );
  const proof = new Proof(resource)
    .value(body, "link_mode", oneOf("BIDIRECTIONAL"), "BIDIRECTIONAL")
    .needs(local !== undefined && remote !== undefined, "an end of it is no cluster of these stacks", ...ends)
    .needs(local?.region !== remote?.region, "both its ends are in one region", ...ends)
    .needs(
      back !== undefined,
      "the other cluster has no link of its name back",
      ...ends,
      ...(back === undefined ? [] : [show(back.resource.body, "local_kafka_cluster.id")]),
    );
  const mirrored = mirrors.filter((mirror) => mirror.link === resource);
  proof.needs(
    mirrored.length > 0,
    "nothing is mirrored over it",
    show(body, "link_name"),
    ...mirrored.map((mirror) => show(mirror.resource.body, "cluster_link.link_name")),
  );
  for (const key of OFF)
    proof.needs(
      (settingText(resource, "config", key) ?? "false") === "false",
      `${key} must be false: code says what is mirrored, and who may do what`,
      showSetting(resource, "config", key),
    );
  for (const [end, cluster, address] of [
    ["local_kafka_cluster", local, "rest_endpoint"],
    ["remote_kafka_cluster", remote, "bootstrap_endpoint"],
  ] as const) {
    const keys = body.targets(`${end}.credentials.key`);
    const secrets = body.targets(`${end}.credentials.secret`);
    proof.needs(
      body.raw(`${end}.${address}`).length > 0,
      `${end}.${address} must say how it is reached privately`,
      show(body, `${end}.${address}`),
    );
    proof.needs(
      keys.length > 0 && keys.every((key) => secrets.includes(key)),
      `the secret with which it works at ${end} is of another key`,
      show(body, `${end}.credentials.key`),
      show(body, `${end}.credentials.secret`),
    );
    proof.needs(
      keys.length > 0 &&
        keys.every(
          (key) =>
            cluster !== undefined && key.body.targets("managed_resource.id").includes(cluster.resource),
        ),
      `the key with which it works at ${end} is not of that cluster`,
      show(body, `${end}.credentials.key`),
      ...keys.map((key) => show(key.body, "managed_resource.id")),
    );
  }
  return proof.judgement("it works in both directions, with a counterpart of its name at the other cluster");
}
