import { alarmTopicArn, networkCidr } from "../../modules/core/names";
import { workloadTier } from "../../modules/network/tiers";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { Choices } from "./choices";
import { PLATFORM_ENDPOINT_SERVICES } from "./endpoint-services";

/** Layers of a payments account in one region. */
export function paymentsLayers(choices: Choices, region: string): Partial<LayerSettings> {
  const { environment, accounts, primaryRegion, dns, publicIngress, flowLogRetentionDays, partners } =
    choices;
  const cidr = networkCidr(environment, region, "payments");
  const alarms = { topicArn: alarmTopicArn(environment, accounts.payments!.id, region) };
  const base = baseLayers(choices, ["data", "messaging", "backup"]);
  return {
    ...base,
    keys: { ...base.keys, backupAccount: "backup" },
    "backup-vault": { immutability: choices.backup.vault, copiesFrom: ["backup"], alarms },
    database: regionalDatabase(choices, region, cidr, alarms),
    ...(region === primaryRegion && { "database-secret": databaseSecret(choices) }),
    "dns-client": {
      onFirewallFailure: dns.onFirewallFailure,
      queryLogRetentionDays: dns.queryLogRetentionDays,
    },
    endpoints: { services: PLATFORM_ENDPOINT_SERVICES, clientCidrs: { vpc: cidr }, alarms },
    "public-access": {},
    vpc: { cidr, publicIngress, flowLogRetentionDays },
    "vpc-routes": {},
    ...(Object.keys(partners).length > 0 && { "endpoint-service": partnerService(choices, alarms) }),
  };
}

/** Layers of a payments account that belong to no region. */
export function paymentsGlobalLayers(choices: Choices): Partial<LayerSettings> {
  const { publicZone, database } = choices;
  const { engineVersion, deletionProtection } = database.options;
  return {
    ...globalBaseLayers(choices),
    "database-global": { engineVersion, deletionProtection },
    "public-zone": publicZone,
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
    alarms,
  };
}

function databaseSecret({ mesh, primaryRegion, database }: Choices): LayerSettings["database-secret"] {
  return {
    replicaRegions: mesh.filter((region) => region !== primaryRegion),
    recoveryDays: database.secretRecoveryDays,
  };
}

function partnerService(
  { partners, deletionProtection }: Choices,
  alarms: LayerSettings["endpoint-service"]["alarms"],
): LayerSettings["endpoint-service"] {
  return {
    partners,
    targetPort: 8443,
    healthCheck: { path: "/health", port: 8442 },
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
