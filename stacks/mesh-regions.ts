import type { Environment } from "../modules/core/environment";
import { regionCidr } from "../modules/core/names";
import type { MeshRegion } from "../modules/network/mesh";
import type { MeshRoutesSettings } from "./mesh-routes";
import { workloadNetworks } from "./workload-networks";

/** What every region of an environment's mesh has, out of the settings of its folders. */
export function meshRegions(environment: Environment): Record<string, MeshRegion> {
  return Object.fromEntries(
    environment.mesh.map((region) => {
      const backup = environment.folders
        .filter((folder) => folder.region === region)
        .map(({ layers }) => (layers as { readonly "mesh-routes"?: MeshRoutesSettings })["mesh-routes"])
        .find((settings) => settings !== undefined)?.onPremisesBackup;
      const meshRegion: MeshRegion = {
        block: regionCidr(environment.name, region),
        workloads: workloadNetworks(environment, region).map(({ cidr }) => cidr),
        onPremisesBackup: backup === undefined || backup === "none" ? undefined : backup.through,
      };
      return [region, meshRegion];
    }),
  );
}
