import { full, lesser, none, type Answers } from "../service/capabilities";

/** Regions in which Cluster Linking joins Dedicated clusters with private networks, without Network Links. */
const DEDICATED_LINK_REGIONS = [
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "eu-central-1",
  "eu-west-1",
  "eu-west-2",
  "us-east-1",
  "us-east-2",
  "us-west-2",
];

/**
 * What Confluent Cloud's adapter makes of the contract with a kind of cluster in some regions.
 * @see https://docs.confluent.io/cloud/current/clusters/cluster-types.html
 * @see https://docs.confluent.io/cloud/current/networking/network-linking.html
 */
export function confluentAnswers(type: "enterprise" | "dedicated", regions: readonly string[]): Answers {
  const without = regions.filter((region) => !DEDICATED_LINK_REGIONS.includes(region));
  const links =
    type === "enterprise" || without.length === 0
      ? full("bidirectional cluster link and mirror topics")
      : none(`Dedicated clusters with PrivateLink cannot be linked in ${without.join(", ")}`);
  return {
    topics: full("confluent_kafka_topic"),
    access: full("confluent_kafka_acl, one service account for each principal"),
    schemas: full("confluent_schema and confluent_subject_config"),
    quotas: full("confluent_kafka_client_quota, at least 1 MB/s"),
    "private-access":
      type === "enterprise"
        ? full("ingress PrivateLink gateway and access point")
        : none("the adapter joins Enterprise clusters only; Dedicated ones want a network of their own kind"),
    "own-key": full("confluent_byok_key"),
    zones: full("availability HIGH, three zones"),
    "active-active": links,
    "active-passive": links,
    "mirror-failover": full("the cluster's REST API: failover, reverse, truncate and restore"),
    "schema-mirrors": full("confluent_schema_exporter into a context named after the home region"),
    archive: full(
      "fully managed S3 sink through a provider integration, copied by S3 from a bucket without a lock into the locked ones",
    ),
    "inside-runner": full("REST endpoint and Schema Registry answer behind the access point"),
    "event-source": full("self-managed Kafka with BASIC_AUTH, provisioned pollers in our subnets"),
    "stateless-secrets": lesser(
      "keys are in the states of two sealed stacks, kafka-credentials and kafka-links",
    ),
  };
}
