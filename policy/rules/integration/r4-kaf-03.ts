import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import type { KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { setting } from "../../../terraform/graph/kafka/setting";
import { member } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const SECRET = "secret_string_wo";
/** What else works with keys, at the vendor itself, without a client that would read a secret. */
const WORKERS = ["confluent_cluster_link", "confluent_schema_exporter"] as const;

export const accountsHaveStoredKeys: Rule = {
  id: "R4-KAF-03",
  severity: "high",
  area: "integration",
  requirements: ["R4", "R1"],
  pci: ["8.3.2", "8.6.3"],
  title:
    "Every account with rights at a cluster of Confluent works there with a key whose secret stands in Secrets Manager of the cluster's region",
  why: "a service without a key cannot start, and one that must ask another region for it stops with that region",
  source: [
    "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/best-practices-api-keys.html",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const accounts = new Map<Resource, KafkaCluster>();
    for (const { principal, cluster, vendor } of kafka.acls)
      if (vendor === "confluent" && principal !== undefined && cluster !== undefined)
        accounts.set(principal, cluster);
    const keys = keysByAccount(graph);
    return {
      judgements: [...accounts].map(([account, cluster]) =>
        judge(account, cluster, keys.get(account) ?? [], graph),
      ),
      nothing: "no account has rights at a cluster of Confluent",
    };
  },
};

function keysByAccount(graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> {
  const keys = new Map<Resource, Resource[]>();
  for (const key of graph.of("confluent_api_key"))
    for (const owner of key.body.targets("owner.id")) keys.set(owner, [...(keys.get(owner) ?? []), key]);
  return keys;
}

function judge(
  account: Resource,
  { resource: cluster, region }: KafkaCluster,
  keys: readonly Resource[],
  graph: PlatformGraph,
): Judgement {
  const proof = new Proof(account);
  const own = keys.filter((key) => key.body.targets("managed_resource.id").includes(cluster));
  const connector = graph.of("confluent_connector").find((each) => accountsOf(each).includes(account));
  if (connector !== undefined && own.length === 0)
    return proof
      .needs(true, "", { resource: connector, path: "config_nonsensitive.kafka.service.account.id" })
      .judgement("a connector works as it, without a key");
  proof.needs(
    own.length > 0,
    "it has no key of the cluster on which it has rights",
    { resource: cluster },
    ...own.map((key) => show(key.body, "managed_resource.id")),
  );
  for (const key of own) judgeKey(key, region, graph, proof);
  return proof.judgement("its key is kept where its cluster stands");
}

function judgeKey(key: Resource, region: string | undefined, graph: PlatformGraph, proof: Proof): void {
  const uses = graph.usersOf(key).map(({ from }) => from);
  if (uses.some(({ type }) => WORKERS.some((worker) => worker === type))) return;
  const versions = uses.filter((each) => each.type === "aws_secretsmanager_secret_version");
  const written = versions.filter((version) =>
    version.body
      .raw(SECRET)
      .some((text) => typeof text === "string" && text.includes(`${key.address}.secret`)),
  );
  const shown: Evidence[] = [
    show(key.body, "owner.id"),
    ...written.map((each) => show(each.body, "secret_id")),
  ];
  proof.needs(written.length > 0, `the secret of ${key.address} is written into no secret`, ...shown);
  for (const version of written) {
    const [secret] = version.body
      .targets("secret_id")
      .filter(({ type }) => type === "aws_secretsmanager_secret");
    proof.needs(secret !== undefined, "what it is written into is no secret of these stacks", ...shown);
    if (secret !== undefined)
      proof.needs(
        region === undefined || secret.region === undefined ? undefined : secret.region === region,
        `the secret of ${key.address} stands in another region than the cluster`,
        ...shown,
        { resource: secret },
      );
  }
}

/** The account as which a connector works. */
function accountsOf(connector: Resource): readonly Resource[] {
  const key = "kafka.service.account.id";
  if (setting(connector, "config_nonsensitive", key).kind === "absent") return [];
  const { graph } = connector.body;
  const [config] = connector.body.raw("config_nonsensitive");
  return graph.targetsOf(member(config, key) ?? null, connector.stack);
}
