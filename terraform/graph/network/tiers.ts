import { once } from "../once";
import type { Holder } from "./holders";
import type { Network } from "./network";
import type { Subnet, Vpc } from "./topology";

/** Subnets of a network that do the same job in different zones. */
export interface Tier {
  readonly vpc: Vpc;
  readonly name: string;
  readonly subnets: readonly Subnet[];
  /** Clusters, proxies and caches that stand in it. */
  readonly stores: readonly Holder[];
}

/** Types that hold data, or pass on every access to it. */
const STORES = new Set([
  "aws_rds_cluster",
  "aws_db_instance",
  "aws_db_proxy",
  "aws_db_proxy_endpoint",
  "aws_elasticache_replication_group",
  "aws_elasticache_cluster",
  "aws_redshift_cluster",
  "aws_opensearch_domain",
  "aws_msk_cluster",
  "aws_efs_mount_target",
]);
const ZONE = /[-_ ]?([a-z]{2,4}\d[-_]az\d|[a-z]{2}-[a-z]+-\d[a-z])$/i;

/** Tiers of all networks: what a network ACL of their own, or their name without its zone, holds together. */
export const tiersOf = once(({ topology, holders }: Network): readonly Tier[] => {
  const tiers = new Map<string, { vpc: Vpc; name: string; subnets: Subnet[]; stores: Holder[] }>();
  const keys = new Map<Subnet, string>();
  for (const subnet of topology.subnets.values()) {
    const { vpc, acl, ownAcl } = subnet;
    const name = nameOf(subnet);
    const key = `${vpc.resource.id}\n${ownAcl ? acl!.resource.id : name}`;
    keys.set(subnet, key);
    const tier = tiers.get(key);
    if (tier === undefined) tiers.set(key, { vpc, name, subnets: [subnet], stores: [] });
    else tier.subnets.push(subnet);
  }
  for (const holder of holders)
    if (isStore(holder))
      for (const key of new Set(holder.subnets.map((subnet) => keys.get(subnet)!)))
        tiers.get(key)!.stores.push(holder);
  return [...tiers.values()];
});

/** Whether it holds data, or passes on every access to it. */
export function isStore({ resource }: Holder): boolean {
  return STORES.has(resource.type);
}

/** The subnet's name without its zone: `application` for `application-sae1-az1`. */
function nameOf({ resource }: Subnet): string {
  const { body, name } = resource;
  return (body.text("tags.Tier") ?? body.text("tags.Name") ?? name).replace(ZONE, "");
}
