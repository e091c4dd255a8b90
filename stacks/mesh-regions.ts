import type { Environment } from "../modules/core/environment";
import { regionCidr } from "../modules/core/names";
import type { MeshRegion, OnPremisesBackup } from "../modules/network/mesh";
import { workloadNetworks } from "./workload-networks";

/** Part of a folder's layers that tells who stands in for its VPN. */
interface MeshLayers {
  readonly "mesh-routes"?: { readonly onPremisesBackup: OnPremisesBackup };
}

/** What every region of an environment's mesh has, out of the settings of its folders. */
export function meshRegions(environment: Environment): Record<string, MeshRegion> {
  return Object.fromEntries(
    environment.mesh.map((region) => {
      const layers = environment.folders
        .filter((folder) => folder.region === region)
        .map((folder) => folder.layers as MeshLayers);
      const meshRegion: MeshRegion = {
        block: regionCidr(environment.name, region),
        workloads: workloadNetworks(environment, region).map(({ cidr }) => cidr),
        onPremisesBackup:
          layers.find((names) => "mesh-routes" in names)?.["mesh-routes"]?.onPremisesBackup ?? "none",
      };
      return [region, meshRegion];
    }),
  );
}
