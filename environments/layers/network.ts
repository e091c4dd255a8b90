import type { LayerSettings } from "../../stacks/catalog";

export interface NetworkLayersProps {
  readonly environment: string;
  readonly region: string;
  /** Regions of the environment's mesh, in order. */
  readonly mesh: readonly string[];
  /** Region whose VPN stands in for this one's; without effect where there is one region. */
  readonly onPremisesBackup: LayerSettings["mesh-routes"]["onPremisesBackup"];
}

/** Layers of a network account (the hub) in one region. What differs between environments is a required choice here. */
export function networkLayers(props: NetworkLayersProps): Partial<LayerSettings> {
  return {
    attachments: {},
    "public-access": {},
    transit: {},
    ...meshLayers(props),
  };
}

/** Layers of a network account that belong to no region. */
export function networkGlobalLayers(): Partial<LayerSettings> {
  return {};
}

/** The first region of a mesh has nothing to accept, the last one nothing to ask. */
function meshLayers({ region, mesh, onPremisesBackup }: NetworkLayersProps): Partial<LayerSettings> {
  if (mesh.length < 2) return {};
  return {
    ...(region === mesh.at(-1) ? {} : { "mesh-request": {} }),
    ...(region === mesh[0] ? {} : { "mesh-accept": {} }),
    "mesh-routes": { onPremisesBackup },
  };
}
