import type { Environment, RegionFolder } from "../modules/core/environment";
import type { FieldProblem } from "../modules/core/problems";
import { folderPath, type Problem } from "../modules/core/settings-checks/problem";
import type { Layer, LayerSettings } from "./catalog";
import { alarmsProblems } from "./problems/alarms";
import { backupVaultProblems } from "./problems/backup-vault";
import { dnsClientProblems, dnsProblems } from "./problems/dns";
import { inspectionProblems } from "./problems/inspection";
import { keysProblems } from "./problems/keys";
import type { LayerProblems } from "./problems/layer-problems";
import { meshRoutesProblems } from "./problems/mesh-routes";
import { reasonProblems } from "./problems/reasons";
import { storageProblems } from "./problems/storage";
import { vpcProblems } from "./problems/vpc";
import { vpnProblems } from "./problems/vpn";

/** How each layer's settings are judged; a layer with nothing to contradict is not here. */
const PROBLEMS: { readonly [L in Layer]?: LayerProblems<LayerSettings[L]> } = {
  alarms: alarmsProblems,
  "backup-vault": backupVaultProblems,
  "dns-client": dnsClientProblems,
  dns: dnsProblems,
  inspection: inspectionProblems,
  keys: keysProblems,
  "mesh-routes": meshRoutesProblems,
  storage: storageProblems,
  vpc: vpcProblems,
  vpn: vpnProblems,
};

/** What is wrong in the settings of all layers of an environment, each problem where it stands. */
export function settingsProblems(environment: Environment<LayerSettings>): readonly Problem[] {
  return environment.folders.flatMap((folder) =>
    (Object.keys(folder.layers) as Layer[]).flatMap((layer) =>
      problemsOfLayer(layer, environment, folder).map(({ field, rule, value }) => ({
        path: folderPath(folder, `layers.${layer}.${field}`),
        rule: `must be ${rule}`,
        value,
      })),
    ),
  );
}

function problemsOfLayer<L extends Layer>(
  layer: L,
  environment: Environment<LayerSettings>,
  folder: RegionFolder<LayerSettings>,
): readonly FieldProblem[] {
  const settings = folder.layers[layer];
  if (typeof settings !== "object") return [];
  return [
    ...(PROBLEMS[layer]?.(settings as LayerSettings[L], environment, folder) ?? []),
    ...reasonProblems(settings),
  ];
}
