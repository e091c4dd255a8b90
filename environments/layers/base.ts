import type { LayerSettings } from "../../stacks/catalog";
import type { KeyPurpose } from "../../stacks/keys";
import type { BaseChoices } from "./choices";

/** Layers that every account has in every region: keys, log archive, alarms, log protection, watch, Config's recorder. */
export function baseLayers(
  choices: BaseChoices,
  purposes: readonly KeyPurpose[] = [],
): Pick<
  LayerSettings,
  "access-analyzer" | "account-guards" | "alarms" | "keys" | "log-protection" | "storage" | "watch"
> &
  Partial<Pick<LayerSettings, "recorder" | "storage-replication">> {
  const {
    primaryRegion,
    logArchive,
    storageReplication,
    alarmSubscriptions,
    auditLogRetentionDays,
    configRecording,
  } = choices;
  return {
    "access-analyzer": { organization: "not-from-here" },
    "account-guards": {},
    keys: { primaryRegion, purposes: ["logs", "alarms", ...purposes] },
    storage: logArchive,
    ...("regions" in storageReplication && { "storage-replication": storageReplication }),
    alarms: { subscriptions: alarmSubscriptions },
    "log-protection": { findingsRetentionDays: auditLogRetentionDays },
    watch: { organizationTrail: false },
    ...(!("byLandingZone" in configRecording) && {
      recorder: { ...configRecording, globalTypesRegion: primaryRegion },
    }),
  };
}

/** Layers that every account has once, in its folder of no region. */
export function globalBaseLayers(
  { configRecording, costs, alarmSubscriptions }: BaseChoices,
  account: string,
): Pick<LayerSettings, "costs" | "identity"> & Partial<Pick<LayerSettings, "service-roles">> {
  return {
    costs: { ...costs[account]!, subscriptions: alarmSubscriptions },
    identity: {},
    // Whoever records has made the role.
    ...(!("byLandingZone" in configRecording) && { "service-roles": { services: ["config.amazonaws.com"] } }),
  };
}
