import type { LayerSettings } from "../../stacks/catalog";
import type { KeyPurpose } from "../../stacks/keys";
import type { BaseChoices } from "./choices";

/** Layers that every account has in every region: keys, log archive, alarms, protection of logs. */
export function baseLayers(
  choices: BaseChoices,
  purposes: readonly KeyPurpose[] = [],
): Pick<LayerSettings, "keys" | "storage" | "alarms" | "log-protection"> {
  const { primaryRegion, logArchive, alarmSubscriptions, auditLogRetentionDays } = choices;
  return {
    keys: { primaryRegion, purposes: ["logs", "alarms", ...purposes] },
    storage: logArchive,
    alarms: { subscriptions: alarmSubscriptions },
    "log-protection": { findingsRetentionDays: auditLogRetentionDays },
  };
}

/** Layers that every account has once, in its folder of no region. */
export function globalBaseLayers(): Pick<LayerSettings, "identity"> {
  return { identity: {} };
}
