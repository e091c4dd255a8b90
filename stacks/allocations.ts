import type { Allocation, PlacedAllocation } from "../modules/core/allocations";
import type { Environment } from "../modules/core/environment";
import { folderKey, folderPath } from "../modules/core/settings-checks/problem";
import { WORKLOAD_VPC_LENGTH } from "../modules/network/tiers";
import type { Layer, LayerSettings } from "./catalog";

/** What a layer's settings take from the plan of addresses and AS numbers; layers that take nothing are not here. */
const ALLOCATIONS: { readonly [L in Layer]?: (settings: LayerSettings[L]) => readonly Allocation[] } = {
  vpc: ({ cidr }) => [{ kind: "network", field: "cidr", cidr, longestPrefix: WORKLOAD_VPC_LENGTH }],
};

/** Everything that the layers of an environment take. */
export function allocationsOf({ folders }: Environment<LayerSettings>): readonly PlacedAllocation[] {
  return folders.flatMap((folder) =>
    (Object.keys(folder.layers) as Layer[]).flatMap((layer) =>
      allocationsOfLayer(layer, folder.layers).map((allocation) => ({
        ...allocation,
        folder: folderKey(folder),
        path: folderPath(folder, `layers.${layer}.${allocation.field}`),
      })),
    ),
  );
}

function allocationsOfLayer<L extends Layer>(
  layer: L,
  layers: Partial<LayerSettings>,
): readonly Allocation[] {
  const settings = layers[layer];
  return settings === undefined ? [] : (ALLOCATIONS[layer]?.(settings as LayerSettings[L]) ?? []);
}
