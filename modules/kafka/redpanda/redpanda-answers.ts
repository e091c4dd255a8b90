import { full, lesser, none, type Answers } from "../service/capabilities";

/**
 * What Redpanda Cloud's adapter makes of the contract with a kind of cluster.
 * @see https://docs.redpanda.com/redpanda-cloud/get-started/cluster-types/serverless/
 */
export function redpandaAnswers(type: "serverless" | "byovpc"): Answers {
  const serverless = type === "serverless";
  return {
    topics: full("redpanda_topic"),
    access: full("redpanda_acl, one user for each principal and generation of its password"),
    schemas: full("redpanda_schema with its compatibility"),
    quotas: none("Redpanda's provider has no client quotas"),
    "private-access": serverless
      ? none("the adapter joins Serverless over the internet, with TLS and SCRAM")
      : full("PrivateLink into the cluster's own VPC"),
    "own-key": serverless
      ? none("Serverless is encrypted with keys of Redpanda")
      : full("disks and buckets in our account"),
    zones: serverless ? lesser("Redpanda places it and promises 99.9 %") : full("three zones of the VPC"),
    "active-active": none("a shadow link goes one way, and a cluster has one"),
    "active-passive": serverless
      ? none("shadow links need BYOC or Dedicated clusters")
      : full("shadow link, promoted by hand"),
    "schema-mirrors": serverless
      ? none("shadow links need BYOC or Dedicated clusters")
      : full("the shadow link carries the registry's topic"),
    archive: none(
      "managed connectors are closed to new clusters; a consumer of ours has to write the archive",
    ),
    "stateless-secrets": full("passwords are write-only"),
  };
}
