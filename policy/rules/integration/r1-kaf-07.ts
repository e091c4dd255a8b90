import { member } from "../../../terraform/graph/json";
import { documentAt } from "../../../terraform/graph/events/document-at";
import type { Kafka, KafkaCluster, KafkaMirror } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const SCRAM = "client_options.authentication_configuration.scram_configuration";
const PROPERTIES = "cluster_configuration.custom_properties_json";

export const shadowsComeWithAllTheyNeed: Rule = {
  id: "R1-KAF-07",
  severity: "high",
  area: "integration",
  requirements: ["R1", "R4", "R9"],
  pci: ["8.3.2"],
  title:
    "Redpanda's clusters of several regions have a shadow link between them, which stays, copies from the first message on with the places of consumers, and signs in; its cluster takes links",
  why: "a link that begins with the newest message leaves the past behind, and without the places of consumers the region that takes over does everything again, or leaves some out",
  source: ["https://docs.redpanda.com/redpanda-cloud/manage/disaster-recovery/shadowing/overview/"],
  reach: "stacks",
  vendor: "redpanda",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const clusters = kafka.clusters.filter(({ vendor }) => vendor === "redpanda");
    const apart = clusters.filter(({ region }) => clusters.some((other) => other.region !== region));
    return {
      judgements: [
        ...apart.map((cluster) => judgeCluster(cluster, kafka)),
        ...kafka.mirrors.filter(({ vendor }) => vendor === "redpanda").map(judgeLink),
      ],
      nothing: "Redpanda has clusters in one region at most",
    };
  },
};

function judgeCluster(cluster: KafkaCluster, { mirrors }: Kafka): Judgement {
  const { resource } = cluster;
  const links = mirrors.filter((each) => each.cluster === cluster || each.source === cluster);
  const proof = new Proof(resource).needs(
    links.length > 0,
    "no shadow link copies from it or to it",
    { resource },
    ...links.map((link) => ({ resource: link.resource })),
  );
  if (links.some((link) => link.cluster === cluster))
    proof.needs(
      member(documentAt(resource.body, PROPERTIES), "enable_shadow_linking") === true,
      "enable_shadow_linking must be true: else it refuses the link",
      show(resource.body, PROPERTIES),
    );
  return proof.judgement("a shadow link is there between it and another region");
}

function judgeLink({ resource }: KafkaMirror): Judgement {
  const { body, stack } = resource;
  const groups = "consumer_offset_sync_options.group_filters";
  const proof = new Proof(resource)
    .value(body, `${SCRAM}.scram_mechanism`, oneOf("SCRAM_SHA_512"), "SCRAM_SHA_512")
    .needs(body.raw(`${SCRAM}.username`).length > 0, "it signs in as nobody", show(body, `${SCRAM}.username`))
    .needs(body.raw(`${SCRAM}.password`).length > 0, "it signs in without a password", {
      resource,
      // Never the value itself.
      path: `${SCRAM}.password`,
    })
    .value(body, "topic_metadata_sync_options.start_at_earliest", isTrue, "true")
    .value(
      body,
      "security_sync_options.paused",
      isTrue,
      "true: rights of each region are those that its own code gives",
    )
    .needs(
      body
        .blocks(groups)
        .some((filter) => filter.text("filter_type") === "INCLUDE" && filter.raw("name").length > 0),
      "no places of consumers are copied",
      show(body, groups),
    );
  // Plans and states do not tell of lifecycles.
  if (stack.document.origin === "synth")
    proof.value(body, "lifecycle.prevent_destroy", isTrue, "true: Terraform refuses to destroy it");
  return proof.judgement("it copies all that is there, with the places of consumers");
}
