import { alarmTopicArn, databaseName, networkCidr, SINK_BUCKET } from "../../modules/core/names";
import { kafkaWayOf } from "../../modules/kafka/service/kafka-way-of";
import { workloadTier } from "../../modules/core/tiers";
import type { LayerSettings } from "../../stacks/catalog";
import { backupPlans } from "./backup-plans";
import { baseLayers, globalBaseLayers } from "./base";
import type { BackupClass, Choices } from "./choices";
import { computeLayers } from "./compute";
import { PLATFORM_ENDPOINT_SERVICES } from "./endpoint-services";
import { eventLayers } from "./events";
import { kafkaLayers } from "./kafka";
import { serverlessLayers } from "./serverless";
import { PARTNER_SERVICE } from "./services";
import { globalTrafficLayers, trafficLayers } from "./traffic";
import { runnerLayers } from "./runner";

/** Layers of a payments account in one region. */
export function paymentsLayers(choices: Choices, region: string): Partial<LayerSettings> {
  const { environment, accounts, primaryRegion, dns, publicIngress, flowLogRetentionDays, partners } =
    choices;
  const cidr = networkCidr(environment, region, "payments");
  const alarms = { topicArn: alarmTopicArn(environment, accounts.payments!.id, region) };
  const kafkaWay = kafkaWayOf(choices.kafka.service);
  const base = baseLayers(choices, ["data", "messaging", "backup"]);
  return {
    ...base,
    keys: { ...base.keys, backupAccount: "backup" },
    ...backups(choices, region, alarms),
    ...computeLayers(choices, alarms),
    analytics: analytics(choices, region, alarms),
    ...dataStorage(choices, base),
    dashboard: {},
    database: regionalDatabase(choices, region, cidr, alarms),
    ...(region === primaryRegion && { "database-secret": databaseSecret(choices) }),
    "dns-client": {
      onFirewallFailure: dns.onFirewallFailure,
      queryLogRetentionDays: dns.queryLogRetentionDays,
    },
    ...eventLayers(choices, region, alarms),
    ...kafkaLayers(choices, region, alarms),
    ...runnerLayers(choices, alarms),
    endpoints: { services: PLATFORM_ENDPOINT_SERVICES, clientCidrs: { vpc: cidr }, alarms },
    ...serverlessLayers(choices, alarms),
    "public-access": {},
    ...trafficLayers(choices, region, alarms),
    vpc: { cidr, publicIngress, flowLogRetentionDays, kafkaWay },
    "vpc-routes": { kafkaWay },
    ...(Object.keys(partners).length > 0 && { "endpoint-service": partnerService(choices, alarms) }),
  };
}

/** Buckets of data beside those of logs, and where else they are kept. */
function dataStorage(
  { buckets }: Choices,
  base: ReturnType<typeof baseLayers>,
): Pick<LayerSettings, "storage"> & Partial<Pick<LayerSettings, "storage-replication">> {
  const replication = base["storage-replication"];
  const { [SINK_BUCKET]: sink, ...kept } = buckets;
  const purposes = Object.keys(kept) as (keyof typeof kept)[];
  return {
    storage: { ...base.storage, buckets },
    ...(replication !== undefined && {
      "storage-replication": {
        ...replication,
        buckets: purposes,
        ...(sink !== undefined && { onward: { [SINK_BUCKET]: "transactions" } as const }),
      },
    }),
  };
}

/** Layers of a payments account that belong to no region. */
export function paymentsGlobalLayers(choices: Choices): Partial<LayerSettings> {
  const { publicZone, database } = choices;
  const { engineVersion, deletionProtection } = database.options;
  return {
    ...globalBaseLayers(choices, "payments"),
    "database-global": { engineVersion, deletionProtection },
    "public-zone": publicZone,
    ...globalTrafficLayers(choices),
  };
}

function backups(
  { backup, configRecording }: Choices,
  region: string,
  alarms: LayerSettings["backup-plan"]["alarms"],
): Pick<LayerSettings, "backup-audit" | "backup-plan" | "backup-vault" | "restore-testing"> {
  const { vault, plans, otherRegion } = backup;
  const classes = Object.keys(plans) as BackupClass[];
  return {
    "backup-audit": {
      ...backup.audit,
      classes,
      ...(vault.mode !== "none" && { lock: vault }),
      otherRegion: region in otherRegion,
      recordedBy: "byLandingZone" in configRecording ? "landing-zone" : "recorder",
    },
    "backup-plan": { plans: backupPlans(backup, "payments", region), alarms },
    "backup-vault": { immutability: vault, copiesFrom: ["backup"], alarms },
    "restore-testing": { ...backup.restoreTesting, classes },
  };
}

function regionalDatabase(
  { database, mesh, primaryRegion }: Choices,
  region: string,
  vpcCidr: string,
  alarms: LayerSettings["database"]["alarms"],
): LayerSettings["database"] {
  const { options, writerRegion, windows } = database;
  return {
    options,
    writerRegion,
    regions: mesh,
    secretRegion: primaryRegion,
    windows: windows[region]!,
    clientCidrs: { application: workloadTier(vpcCidr, "application") },
    operatorCidrs: { runner: workloadTier(vpcCidr, "runner") },
    rotation:
      region === primaryRegion
        ? { everyDays: database.passwordRotationDays }
        : { noRotation: `${primaryRegion} keeps the secret and rotates it; a copy comes here` },
    alarms,
  };
}

function databaseSecret({ mesh, primaryRegion, database }: Choices): LayerSettings["database-secret"] {
  return {
    replicaRegions: mesh.filter((region) => region !== primaryRegion),
    recoveryDays: database.secretRecoveryDays,
  };
}

function analytics(
  { environment, analytics: settings }: Choices,
  region: string,
  alarms: LayerSettings["analytics"]["alarms"],
): LayerSettings["analytics"] {
  return {
    ...settings,
    snapshots: snapshots(settings.snapshots, environment, region),
    alarms,
  };
}

function snapshots(
  choice: Choices["analytics"]["snapshots"],
  environment: string,
  region: string,
): LayerSettings["analytics"]["snapshots"] {
  if ("noSnapshots" in choice) return choice;
  return choice.regions.includes(region)
    ? { cluster: databaseName(environment, region) }
    : { noSnapshots: `${choice.regions.join(", ")} exports the same database` };
}

function partnerService(
  { partners, compute, deletionProtection }: Choices,
  alarms: LayerSettings["endpoint-service"]["alarms"],
): LayerSettings["endpoint-service"] {
  return {
    partners,
    targetPort: 8443,
    // By connecting to that port: health checks begin with a PROXY header too, which the port of health does not take.
    healthCheck: { port: 8443 },
    leastTargets: compute.services[PARTNER_SERVICE].tasks.min,
    // It names the partner's endpoint, which an auditor asks for; TLS alone shows only the certificate.
    proxyProtocolV2: true,
    // A partner may connect from one zone only, and must not fail when that zone has no healthy task.
    crossZone: true,
    deletionProtection,
    privateName: {
      noPrivateName: "partners name their own endpoint; ours would first have to be proved in public DNS",
    },
    alarms,
  };
}
