import { full, lesser, none, type Answers } from "../service/capabilities";

const SHARED = {
  topics: full("redpanda_topic"),
  access: full("redpanda_acl, one user for each principal and generation of its password"),
  schemas: full("redpanda_schema with its compatibility"),
  quotas: none("Redpanda's provider has no client quotas"),
  "active-active": none("a shadow link goes one way"),
  archive: none("no managed connector; a consumer of ours has to write the archive"),
  "stateless-secrets": full("passwords are write-only"),
} as const;

/** Regions of AWS that Redpanda runs BYOC in, as far as the platform's own are concerned. */
export const BYOVPC_REGIONS: readonly string[] = [
  "af-south-1",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-west-1",
  "eu-west-2",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-2",
];

/**
 * What Redpanda Cloud's adapter makes of the contract with a kind of cluster.
 * @see https://docs.redpanda.com/redpanda-cloud/get-started/cluster-types/serverless/
 */
export function redpandaAnswers(type: "serverless" | "byovpc"): Answers {
  return { ...SHARED, ...(type === "byovpc" ? BYOVPC : SERVERLESS) };
}

const BYOVPC = {
  "private-access": full("endpoint service in the account of the brokers, closed to the clients' account"),
  "own-key": lesser("volumes and buckets of our account, under keys of AWS"),
  zones: full("brokers in three zones"),
  "active-passive": lesser(
    "redpanda_shadow_link: one way, behind by what it has not copied, failed over by rpk (klap failover refuses and says how) and never back by itself",
  ),
  "mirror-failover": lesser(
    "klap failover knows no shadow link: a person fails it over at the vendor, and makes a new one to go back",
  ),
  "inside-runner": full("brokers and registry answer behind the endpoint in our VPC"),
  "event-source": full("self-managed Kafka with SCRAM, provisioned pollers in our subnets"),
  "schema-mirrors": full("the shadow link copies the registry's own topic"),
} as const;

const NO_LINK = none("shadow links need BYOC or Dedicated clusters");
const SERVERLESS = {
  "private-access": none("the adapter joins Serverless through inspection, with TLS and SCRAM"),
  "own-key": none("Serverless is encrypted with keys of Redpanda"),
  zones: lesser("Redpanda places it and promises 99.9 %"),
  "active-passive": NO_LINK,
  "mirror-failover": NO_LINK,
  "schema-mirrors": NO_LINK,
  "inside-runner": lesser("answers over the internet, to any place with the credentials"),
  "event-source": lesser("pollers on demand over the internet, which know no limit of retries"),
} as const;
