import { supernetOf } from "../core/cidr";
import type { RoutingDomain } from "./routing-domains";

/** Which side of a region's peerings the others of the mesh are. */
export interface MeshPeers {
  /** Regions that this one asks for a peering: the later ones. */
  readonly asked: readonly string[];
  /** Regions that ask this one: the earlier ones. */
  readonly askedBy: readonly string[];
}

/** A static route over a peering. */
export interface MeshRoute {
  /** Region that the route leads to. */
  readonly peer: string;
  /** Table it stands in. */
  readonly domain: RoutingDomain;
  readonly cidr: string;
}

/**
 * Region whose VPN carries another's on-premises packets while its own is down, or "none", which cuts the
 * region off from on-premises networks for that time.
 */
export type OnPremisesBackup = { readonly through: string } | "none";

/** What a region of the mesh has, as the others must know it to route. */
export interface MeshRegion {
  /** All addresses of the region. */
  readonly block: string;
  /** Workload VPCs of the region. */
  readonly workloads: readonly string[];
  readonly onPremisesBackup: OnPremisesBackup;
}

/**
 * Sides of one region in a full mesh, in which every region asks all later ones, so that each pair has one
 * peering and n regions have n(n-1)/2.
 */
export function meshPeers(mesh: readonly string[], region: string): MeshPeers {
  const position = mesh.indexOf(region);
  return { asked: mesh.slice(position + 1), askedBy: mesh.slice(0, Math.max(position, 0)) };
}

/**
 * Static routes of one region. Workloads find the workloads of all other regions. The way to on-premises networks
 * through the backup region, and their way back through it, are one bit and more less specific than what the
 * region's own VPN announces by BGP: a static route of the same prefix would win over BGP for good. The table
 * `mesh` gets no route to a peer, so nothing passes through a third region and nothing circles.
 */
export function meshRoutes(
  regions: Readonly<Record<string, MeshRegion>>,
  region: string,
  onPremisesCidrs: readonly string[],
): MeshRoute[] {
  const peers = Object.entries(regions).filter(([peer]) => peer !== region);
  const backup = backupOf(regions[region]);
  const wide = [...new Set(onPremisesCidrs.map(supernetOf))];
  return [
    ...peers.flatMap(([peer, { workloads }]) =>
      workloads.map((cidr): MeshRoute => ({ peer, domain: "workload", cidr })),
    ),
    ...peers
      .filter(([, peer]) => backupOf(peer) === region && wide.length > 0)
      .map(([peer, { block }]): MeshRoute => ({ peer, domain: "onpremises", cidr: block })),
    ...(backup === undefined ? [] : wide).flatMap((cidr) =>
      (["workload", "inspection"] as const).map((domain) => ({ peer: backup!, domain, cidr })),
    ),
  ];
}

function backupOf(region: MeshRegion | undefined): string | undefined {
  const backup = region?.onPremisesBackup ?? "none";
  return backup === "none" ? undefined : backup.through;
}
