import { show } from "../../../terraform/graph/protection/show";
import type { Block } from "../../../terraform/graph/block";
import type { Resource } from "../../../terraform/graph/resource";
import { globalDatabasesOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

const KEYS = ["aws_kms_key", "aws_kms_replica_key"];

export const databaseSecretIsInEveryRegion: Rule = {
  id: "R4-RDS-04",
  severity: "high",
  area: "data",
  requirements: ["R4", "R1"],
  pci: ["3.6.1", "8.6.3"],
  title:
    "The secret of a global database's master user is there in every promised region, under its own key, and rotates",
  why: "the region that takes over needs the password while the other cannot be asked for it, nor its key",
  source: [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const secrets = new Map<Resource, Resource>();
    for (const { members } of globalDatabasesOf(graph))
      for (const member of members)
        for (const secret of secretsOf(member)) if (!secrets.has(secret)) secrets.set(secret, member.cluster);
    return {
      judgements: [...secrets].map(([secret, cluster]) => judge(secret, cluster, promises)),
      nothing: "no secret of a database is in these stacks",
    };
  },
};

/** Where a cluster has its first password from. */
const PASSWORD = "master_password_wo";
const VERSION = "aws_secretsmanager_secret_version";

/**
 * Secrets whose password a cluster takes by an ephemeral resource, which finds it by reference or by a name in the
 * cluster's account and region.
 */
function secretsOf({ cluster }: DatabaseCluster): readonly Resource[] {
  const password = JSON.stringify(cluster.body.raw(PASSWORD));
  const versions = cluster.stack.resources.filter(
    ({ mode, type, name }) =>
      mode === "ephemeral" && type === VERSION && password.includes(`ephemeral.${VERSION}.${name}`),
  );
  const named = JSON.stringify(versions.map(({ body }) => body.raw("secret_id")));
  const referred = versions.flatMap(({ body }) => body.targets("secret_id"));
  return cluster.body.graph
    .of("aws_secretsmanager_secret")
    .filter(
      (secret) =>
        referred.includes(secret) ||
        (secret.account === cluster.account &&
          secret.region === cluster.region &&
          named.includes(`"${secret.body.text("name")}\\"`)),
    );
}

function judge(secret: Resource, cluster: Resource, { regions }: Promises): Judgement {
  const { body } = secret;
  const replicas = body.blocks("replica");
  const rotation = body.graph
    .of("aws_secretsmanager_secret_rotation")
    .find((each) => each.body.targets("secret_id").includes(secret));
  const proof = new Proof(secret).needs(
    rotation !== undefined,
    "it does not rotate",
    { resource: cluster },
    ...(rotation === undefined ? [] : [show(rotation.body, "secret_id")]),
  );
  proof.needs(
    standsIn(body, "kms_key_id", secret.account, secret.region),
    "its key does not stand in its own region and account",
    show(body, "kms_key_id"),
  );
  for (const region of regions.filter((each) => each !== secret.region)) {
    const replica = replicas.find((each) => each.text("region") === region);
    proof.needs(
      replica !== undefined,
      `it has no replica in ${region}`,
      ...replicas.map((each) => show(each, "region")),
    );
    if (replica !== undefined)
      proof.needs(
        standsIn(replica, "kms_key_id", secret.account, region),
        `the key of its replica in ${region} does not stand there`,
        show(replica, "region"),
        show(replica, "kms_key_id"),
      );
  }
  return proof.judgement(`it is there in ${regions.join(" and ")} and rotates`);
}

/** Absent means AWS's own key, which customers cannot hold. */
function standsIn(block: Block, path: string, account?: string, region?: string): boolean | undefined {
  if (block.raw(path).length === 0) return false;
  const keys = block.targets(path).filter(({ type }) => KEYS.includes(type));
  if (keys.length === 0) return undefined;
  return keys.every((key) => key.account === account && key.region === region);
}
