import { CAPABILITIES, full, lesser, none, type Answers } from "../service/capabilities";

const TO_COME = none("the layers of the account streaming, which BYOVPC needs, are still to come");

/**
 * What Redpanda Cloud's adapter makes of the contract with a kind of cluster.
 * @see https://docs.redpanda.com/redpanda-cloud/get-started/cluster-types/serverless/
 */
export function redpandaAnswers(type: "serverless" | "byovpc"): Answers {
  if (type === "byovpc")
    return Object.fromEntries(Object.keys(CAPABILITIES).map((name) => [name, TO_COME])) as Answers;
  const noLink = none("shadow links need BYOC or Dedicated clusters");
  return {
    topics: full("redpanda_topic"),
    access: full("redpanda_acl, one user for each principal and generation of its password"),
    schemas: full("redpanda_schema with its compatibility"),
    quotas: none("Redpanda's provider has no client quotas"),
    "private-access": none("the adapter joins Serverless over the internet, with TLS and SCRAM"),
    "own-key": none("Serverless is encrypted with keys of Redpanda"),
    zones: lesser("Redpanda places it and promises 99.9 %"),
    "active-active": none("a shadow link goes one way, and Serverless has none"),
    "active-passive": noLink,
    "schema-mirrors": noLink,
    archive: none("no managed connector; a consumer of ours has to write the archive"),
    "stateless-secrets": full("passwords are write-only"),
  };
}
