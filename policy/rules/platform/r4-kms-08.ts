import { keyUseOf, type KeyUses } from "../../../terraform/graph/access/key-use";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Platform } from "../../platform";
import { isWithoutRegion } from "../../places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

export const keysHaveReplicas: Rule = {
  id: "R4-KMS-08",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R1", "R6"],
  pci: ["3.6.1"],
  title:
    "A multi-Region key has a replica in every other region of its platform, and a replica a primary elsewhere",
  why: "what was copied to the surviving region opens there only with a replica of the lost region's key",
  source: ["https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html"],
  reach: "stacks",
  check: (platform) => {
    const { graph } = platform;
    const uses = keyUseOf(graph);
    const primaries = graph.of("aws_kms_key").filter(({ body }) => body.flag("multi_region") === true);
    return {
      judgements: [
        ...primaries.map((primary) => judgePrimary(primary, uses, platform)),
        ...graph.of("aws_kms_replica_key").map((replica) => judgeReplica(replica, uses)),
      ],
      nothing: "there is no multi-Region key",
    };
  },
};

function judgePrimary(primary: Resource, uses: KeyUses, { promises }: Platform): Judgement {
  const replicas = uses.replicasOf(primary);
  const regions = new Set(replicas.map(({ region }) => region));
  const evidence = [evidenceOf(primary.body, "multi_region"), ...replicas.map((resource) => ({ resource }))];
  if (isWithoutRegion(primary.stack))
    return passed(primary, "what it encrypts has no region of its own", evidence);
  // Two keys of one alias are a choice: what they encrypt is never copied as it is.
  const twins = replicas.length === 0 ? twinsOf(primary) : [];
  for (const { region } of twins) regions.add(region);
  const missing = promises.regions.filter((region) => region !== primary.region && !regions.has(region));
  if (missing.length > 0) return failed(primary, `it has no replica in ${missing.join(", ")}`, evidence);
  const kind = twins.length > 0 ? "a key of the same alias" : "a replica";
  return passed(primary, `every other region has ${kind}`, [
    ...evidence,
    ...twins.map((resource) => ({ resource })),
  ]);
}

/** Keys of other regions, no replicas, to which the same alias leads. */
function twinsOf(primary: Resource): readonly Resource[] {
  const { graph } = primary.body;
  return [...aliasesOf(primary).keys()]
    .flatMap((alias) => graph.named("aws_kms_alias", alias))
    .filter(({ account, region }) => account === primary.account && region !== primary.region)
    .flatMap(({ body }) => body.targets("target_key_id"))
    .filter(({ type, account }) => type === "aws_kms_key" && account === primary.account);
}

function judgeReplica(replica: Resource, uses: KeyUses): Judgement {
  const primary = uses.primaryOf(replica);
  const named = evidenceOf(replica.body, "primary_key_arn");
  if (primary === undefined) return failed(replica, "its primary is no key of these stacks", [named]);
  const evidence = [named, evidenceOf(primary.body, "multi_region")];
  if (primary.body.flag("multi_region") !== true)
    return failed(replica, "its primary is no multi-Region key", evidence);
  if (primary.account !== replica.account || primary.region === replica.region)
    return failed(replica, "its primary must stand in another region of its account", evidence);
  const [own, others] = [aliasesOf(replica), aliasesOf(primary)];
  const lost = [...others.keys()].filter((alias) => !own.has(alias));
  if (lost.length > 0)
    return failed(replica, `it has no alias ${lost.join(", ")} as its primary has`, [
      ...evidence,
      ...lost.map((alias) => ({ resource: others.get(alias)!, path: "name", value: alias })),
    ]);
  return passed(replica, `its primary stands in ${primary.region}, under the same aliases`, [
    ...evidence,
    ...[...own.values()].map((resource) => evidenceOf(resource.body, "name")),
  ]);
}

/** Aliases of a key by name: code and policies name keys by them, the same in every region. */
function aliasesOf(key: Resource): ReadonlyMap<string, Resource> {
  const uses = key.body.graph.usersOf(key).filter(({ from }) => from.type === "aws_kms_alias");
  return new Map(uses.map(({ from }) => [from.body.text("name") ?? from.id, from]));
}
