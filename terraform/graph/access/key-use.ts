import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Evidence, Resource } from "../resource";
import { KEY_ATTRIBUTES } from "./key-attributes";

/** A resource and the key that encrypts something of it. */
export interface KeyUse {
  readonly resource: Resource;
  readonly path: string;
  readonly key: Resource;
  /** What is encrypted stands in another region or account: replicas and copies. */
  readonly elsewhere: boolean;
  readonly because: readonly Evidence[];
}

export interface KeyUses {
  readonly uses: readonly KeyUse[];
  readonly keysOf: (resource: Resource) => readonly KeyUse[];
  readonly usersOf: (key: Resource) => readonly KeyUse[];
  /** The key itself, or the primary that it is a replica of. */
  readonly primaryOf: (key: Resource) => Resource | undefined;
  readonly replicasOf: (primary: Resource) => readonly Resource[];
}

export const KEY_TYPES = ["aws_kms_key", "aws_kms_replica_key"] as const;

export const keyUseOf: (graph: PlatformGraph) => KeyUses = once((graph) => {
  const uses: KeyUse[] = [];
  for (const [type, attributes] of Object.entries(KEY_ATTRIBUTES))
    for (const resource of graph.of(type))
      for (const { path, elsewhere = false } of attributes)
        for (const { key, because } of keysAt(resource, path))
          uses.push({
            resource,
            path,
            key,
            elsewhere,
            because: [{ resource, path, value: resource.body.raw(path)[0] }, ...because],
          });
  const replicas = new Map<Resource, Resource[]>();
  for (const replica of graph.of("aws_kms_replica_key")) {
    const primary = primaryOf(replica);
    if (primary !== undefined) add(replicas, primary, replica);
  }
  const [byResource, byKey] = [new Map<Resource, KeyUse[]>(), new Map<Resource, KeyUse[]>()];
  for (const use of uses) {
    add(byResource, use.resource, use);
    add(byKey, use.key, use);
  }
  return {
    uses,
    keysOf: (resource) => byResource.get(resource) ?? [],
    usersOf: (key) => byKey.get(key) ?? [],
    primaryOf: (key) => (key.type === "aws_kms_key" ? key : primaryOf(key)),
    replicasOf: (primary) => replicas.get(primary) ?? [],
  };
});

function primaryOf(replica: Resource): Resource | undefined {
  return replica.body.targets("primary_key_arn").find(({ type }) => type === "aws_kms_key");
}

/** Keys by reference or contract, directly or through an alias; names of aliases are looked up where they are used. */
function keysAt(
  resource: Resource,
  path: string,
): readonly { readonly key: Resource; readonly because: readonly Evidence[] }[] {
  const { body, account, region } = resource;
  const { graph } = body;
  const named = body
    .texts(path)
    .map((text) => /(?:^|:)(alias\/.+)$/.exec(text)?.[1])
    .flatMap((alias) => (alias === undefined ? [] : graph.named("aws_kms_alias", alias)))
    .filter((alias) => alias.account === account && alias.region === region);
  const direct = body.targets(path);
  return [...new Set([...direct, ...named])].flatMap((target) => {
    if (isKey(target)) return [{ key: target, because: [] }];
    if (target.type !== "aws_kms_alias") return [];
    const because = [{ resource: target, path: "target_key_id", value: target.body.raw("target_key_id")[0] }];
    return target.body
      .targets("target_key_id")
      .filter(isKey)
      .map((key) => ({ key, because }));
  });
}

function isKey({ type }: Resource): boolean {
  return KEY_TYPES.some((key) => key === type);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
