import type { Environment, RegionFolder } from "../modules/core/environment";
import type { FieldProblem } from "../modules/core/problems";
import { folderPath, type Problem } from "../modules/core/settings-checks/problem";
import type { Layer, LayerSettings } from "./catalog";
import { accessAnalyzerProblems } from "./problems/access-analyzer";
import { alarmsProblems } from "./problems/alarms";
import { backupAuditProblems } from "./problems/backup-audit";
import { backupPlanProblems } from "./problems/backup-plan";
import { analyticsProblems } from "./problems/analytics";
import { backupVaultProblems } from "./problems/backup-vault";
import { artifactsProblems, clusterProblems, ingressProblems, servicesProblems } from "./problems/compute";
import {
  conformanceProblems,
  delegationProblems,
  detectionProblems,
  detectorsProblems,
  postureProblems,
} from "./problems/detection";
import { costsProblems } from "./problems/costs";
import { databaseGlobalProblems, databaseProblems, databaseSecretProblems } from "./problems/database";
import { dnsClientProblems, dnsProblems } from "./problems/dns";
import { eventRoutesProblems, eventsProblems, eventVaultProblems } from "./problems/events";
import { inspectionProblems } from "./problems/inspection";
import { kafkaAccountProblems, kafkaTopicsProblems } from "./problems/kafka";
import { keysProblems } from "./problems/keys";
import type { LayerProblems } from "./problems/layer-problems";
import { logProtectionProblems } from "./problems/log-protection";
import { meshRoutesProblems } from "./problems/mesh-routes";
import { organizationProblems } from "./problems/organization";
import { peopleProblems } from "./problems/people";
import { reasonProblems } from "./problems/reasons";
import { restoreTestingLayerProblems } from "./problems/restore-testing";
import { functionsProblems, schedulesProblems, settlementProblems } from "./problems/serverless";
import { storageReplicationProblems } from "./problems/storage-replication";
import { runnerProblems } from "./problems/runner";
import { recorderProblems } from "./problems/recorder";
import { storageProblems } from "./problems/storage";
import { trafficAlarmsProblems, trafficProblems } from "./problems/traffic";
import { trailProblems } from "./problems/trail";
import { vpcProblems } from "./problems/vpc";
import { vpnProblems } from "./problems/vpn";
import { watchProblems } from "./problems/watch";

/** How each layer's settings are judged; a layer with nothing to contradict is not here. */
const PROBLEMS: { readonly [L in Layer]?: LayerProblems<LayerSettings[L]> } = {
  "access-analyzer": accessAnalyzerProblems,
  alarms: alarmsProblems,
  "backup-audit": backupAuditProblems,
  "backup-plan": backupPlanProblems,
  analytics: analyticsProblems,
  artifacts: artifactsProblems,
  "backup-vault": backupVaultProblems,
  cluster: clusterProblems,
  conformance: conformanceProblems,
  delegation: delegationProblems,
  detection: detectionProblems,
  detectors: detectorsProblems,
  costs: costsProblems,
  "database-global": databaseGlobalProblems,
  "database-secret": databaseSecretProblems,
  database: databaseProblems,
  "dns-client": dnsClientProblems,
  dns: dnsProblems,
  "event-routes": eventRoutesProblems,
  "event-vault": eventVaultProblems,
  events: eventsProblems,
  functions: functionsProblems,
  ingress: ingressProblems,
  inspection: inspectionProblems,
  "kafka-account": kafkaAccountProblems,
  "kafka-topics": kafkaTopicsProblems,
  keys: keysProblems,
  "log-protection": logProtectionProblems,
  "mesh-routes": meshRoutesProblems,
  "restore-testing": restoreTestingLayerProblems,
  "storage-replication": storageReplicationProblems,
  organization: organizationProblems,
  people: peopleProblems,
  posture: postureProblems,
  recorder: recorderProblems,
  schedules: schedulesProblems,
  runner: runnerProblems,
  services: servicesProblems,
  settlement: settlementProblems,
  storage: storageProblems,
  traffic: trafficProblems,
  "traffic-alarms": trafficAlarmsProblems,
  trail: trailProblems,
  vpc: vpcProblems,
  vpn: vpnProblems,
  watch: watchProblems,
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
