import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import type { KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const confluentUsesOurKeys: Rule = {
  id: "R4-KAF-05",
  severity: "high",
  area: "integration",
  requirements: ["R4"],
  pci: ["3.6.1"],
  title:
    "Every cluster of Confluent encrypts under a key of the platform, which stands in its region and for it alone",
  why: "only who holds the key can take the vendor's access away, and a key of another region takes the cluster down with that region",
  source: ["https://docs.confluent.io/cloud/current/security/encrypt/byok/overview.html"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const clusters = kafkaOf(graph).clusters.filter(({ vendor }) => vendor === "confluent");
    return {
      judgements: clusters.map((cluster) => judge(cluster, clusters)),
      nothing: "there is no cluster of Confluent",
    };
  },
};

function judge({ resource, region }: KafkaCluster, clusters: readonly KafkaCluster[]): Judgement {
  const byok = byokOf(resource);
  const proof = new Proof(resource).needs(
    byok !== undefined,
    "it has no key of these stacks",
    show(resource.body, "byok_key.id"),
  );
  if (byok === undefined) return proof.judgement("");
  const [key] = byok.body.targets("aws.key_arn").filter(({ type }) => type === "aws_kms_key");
  const path = [show(resource.body, "byok_key.id"), show(byok.body, "aws.key_arn")];
  proof.needs(key !== undefined, "what it encrypts with is no key of these stacks", ...path);
  if (key === undefined) return proof.judgement("");
  return proof
    .needs(
      region === undefined || key.region === undefined ? undefined : key.region === region,
      "its key stands in another region",
      ...path,
      { resource: key },
    )
    .needs(
      clusters.every((other) => other.resource === resource || byokOf(other.resource) !== byok),
      "another cluster has the same key",
      ...path,
    )
    .judgement("its key is the platform's, and stands in its region");
}

function byokOf(cluster: Resource): Resource | undefined {
  return cluster.body.targets("byok_key.id").find(({ type }) => type === "confluent_byok_key");
}
