import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import type { Environment, RegionFolder } from "../modules/core/environment";
import { clusterName } from "../modules/core/names";
import { Dashboard } from "../modules/dashboard/dashboard";
import { archivesRow } from "../modules/dashboard/rows/archives-row";
import { backupsRow } from "../modules/dashboard/rows/backups-row";
import { bucketsRow } from "../modules/dashboard/rows/buckets-row";
import { canaryRow } from "../modules/dashboard/rows/canary-row";
import { databaseRow } from "../modules/dashboard/rows/database-row";
import { endpointsRow } from "../modules/dashboard/rows/endpoints-row";
import { eventBusRow } from "../modules/dashboard/rows/event-bus-row";
import { eventEndpointRow } from "../modules/dashboard/rows/event-endpoint-row";
import { eventRoutesRow } from "../modules/dashboard/rows/event-routes-row";
import { fencesRow } from "../modules/dashboard/rows/fences-row";
import { healthRow } from "../modules/dashboard/rows/health-row";
import { ingressRow } from "../modules/dashboard/rows/ingress-row";
import { functionsRow } from "../modules/dashboard/rows/functions-row";
import { inspectionRow } from "../modules/dashboard/rows/inspection-row";
import { kafkaRow } from "../modules/dashboard/rows/kafka-row";
import { partnersRow } from "../modules/dashboard/rows/partners-row";
import { resolverRow } from "../modules/dashboard/rows/resolver-row";
import { schedulesRow } from "../modules/dashboard/rows/schedules-row";
import { servicesRow } from "../modules/dashboard/rows/services-row";
import { tablesRow } from "../modules/dashboard/rows/tables-row";
import { transitRow } from "../modules/dashboard/rows/transit-row";
import { vpnRow } from "../modules/dashboard/rows/vpn-row";
import { watchRow } from "../modules/dashboard/rows/watch-row";
import { workflowsRow } from "../modules/dashboard/rows/workflows-row";
import type { DashboardPlace, DashboardRow } from "../modules/dashboard/widget";
import type { AnalyticsSettings } from "./analytics";
import type { CanarySettings } from "./canary";
import type { DatabaseSettings } from "./database";
import type { EventRoutesSettings } from "./event-routes";
import type { FunctionsSettings } from "./functions-settings";
import type { FencesSettings } from "./fences";
import type { KafkaSettings } from "./kafka";
import { RUNNER } from "./runner";
import type { ServicesSettings } from "./services-settings";
import { WORKFLOWS } from "./settlement";
import type { StorageSettings } from "./storage";
import type { StorageReplicationSettings } from "./storage-replication";
import type { TrafficAlarmsSettings } from "./traffic-alarms";

/** Nothing to choose: the rows are those of the layers that the folder deploys. */
export type DashboardSettings = Record<string, never>;

/** Where a dashboard stands. */
interface Shown extends DashboardPlace {
  readonly folder: RegionFolder;
  readonly onPremises: Environment["onPremises"];
}

/** A layer and what it shows by its settings; nothing where these leave nothing to show. */
type LayerRow = readonly [string, (shown: Shown, settings: never) => DashboardRow | undefined];

/** What each layer shows, in the order in which a transaction passes; a layer with nothing to show is not here. */
export const DASHBOARD_ROWS: readonly LayerRow[] = [
  ["canary", (shown, { everyMinutes }: CanarySettings) => canaryRow({ ...shown, everyMinutes })],
  ["traffic-alarms", (shown, { regions }: TrafficAlarmsSettings) => healthRow({ ...shown, regions })],
  ["fences", fencesOf],
  ["ingress", ingressRow],
  ["endpoint-service", partnersRow],
  ["vpn", vpnRow],
  ["transit", transitRow],
  ["inspection", ({ folder, ...place }) => inspectionRow({ ...place, zoneIds: folder.zoneIds })],
  // Without networks on premises no resolver answers, or asks, anybody.
  ["dns", (shown) => (shown.onPremises === undefined ? undefined : resolverRow(shown))],
  ["endpoints", endpointsRow],
  ["services", servicesOf],
  ["functions", functionsOf],
  ["settlement", (shown) => workflowsRow({ ...shown, workflows: WORKFLOWS })],
  ["schedules", schedulesRow],
  ["kafka", kafkaOf],
  ["runner", runnerOf],
  ["database", databaseOf],
  ["events", eventBusRow],
  ["event-routes", routesOf],
  ["event-endpoint", eventEndpointRow],
  ["storage", bucketsOf],
  ["storage-replication", archivesOf],
  [
    "analytics",
    (shown, { snapshots }: AnalyticsSettings) => tablesRow({ ...shown, exports: "cluster" in snapshots }),
  ],
  ["backup-plan", backupsRow],
  ["log-protection", watchRow],
];

/** Dashboard of an account's region: what its layers do to a transaction, from its coming in to its backup. */
export class DashboardStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: DashboardSettings) {
    super(scope, "dashboard", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    const shown = { ...place, folder: this.folder, onPremises: this.environment.onPremises };
    const layers = this.folder.layers as Readonly<Record<string, never>>;

    const rows = DASHBOARD_ROWS.flatMap(([layer, rowOf]) => {
      const settings = layers[layer];
      const row = settings === undefined ? undefined : rowOf(shown, settings);
      if (row === undefined) return [];
      // The alarms that it names are theirs.
      this.after(layer, account, region);
      return [{ ...row, alarmNames: hasAlarms(settings) ? row.alarmNames : [] }];
    });
    new Dashboard(this, "Dashboard", { ...place, rows });
  }
}

function hasAlarms(settings: unknown): boolean {
  const { alarms = {} } = settings as { alarms?: object };
  return !("noAlarms" in alarms);
}

function fencesOf(shown: Shown, { regions }: FencesSettings): DashboardRow | undefined {
  const otherRegions = regions.filter((each) => each !== shown.folder.region);
  return otherRegions.length === 0 ? undefined : fencesRow({ ...shown, otherRegions });
}

function kafkaOf(shown: Shown, { service }: KafkaSettings): DashboardRow {
  return kafkaRow({ ...shown, account: shown.folder.account, privateLink: service.vendor === "confluent" });
}

function servicesOf(shown: Shown, { services }: ServicesSettings): DashboardRow {
  return servicesRow({
    ...shown,
    clusterName: clusterName(shown.environment, shown.folder.account),
    services: Object.fromEntries(
      Object.entries(services).map(([name, { requests, lagLimit }]) => [
        name,
        { takesRequests: "paths" in requests, takesMessages: lagLimit !== undefined },
      ]),
    ),
  });
}

function functionsOf(shown: Shown, { functions }: FunctionsSettings): DashboardRow {
  return functionsRow({
    ...shown,
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, { consumes, unwelcome }]) => [
        name,
        { takesRecords: consumes !== undefined, countsUnwelcome: unwelcome !== undefined },
      ]),
    ),
  });
}

function runnerOf(shown: Shown): DashboardRow {
  const row = servicesRow({
    ...shown,
    clusterName: clusterName(shown.environment, shown.folder.account),
    services: { [RUNNER]: { takesRequests: false, takesMessages: false } },
  });
  return { ...row, title: "Runner inside the network" };
}

function databaseOf(shown: Shown, { options, regions, rotation }: DatabaseSettings): DashboardRow {
  return databaseRow({
    ...shown,
    capacity: options.capacity,
    otherRegions: regions.length > 1,
    rotates: "everyDays" in rotation,
  });
}

function routesOf(shown: Shown, { routes }: EventRoutesSettings): DashboardRow | undefined {
  const names = Object.keys(routes);
  return names.length === 0 ? undefined : eventRoutesRow({ ...shown, routes: names });
}

function bucketsOf(shown: Shown, { buckets = {} }: StorageSettings): DashboardRow | undefined {
  const purposes = Object.entries(buckets).flatMap(([purpose, { requestAlarms }]) =>
    requestAlarms === "on" ? [purpose] : [],
  );
  return purposes.length === 0 ? undefined : bucketsRow({ ...shown, purposes });
}

function archivesOf(
  { environment, folder: { region } }: Shown,
  { regions, buckets = [], onward = {} }: StorageReplicationSettings,
): DashboardRow {
  return archivesRow({
    environment,
    region,
    otherRegions: regions.filter((each) => each !== region),
    purposes: ["log-archive", ...buckets],
    onward: Object.keys(onward),
  });
}
