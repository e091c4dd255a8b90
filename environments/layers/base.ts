import type { LayerSettings } from "../../stacks/catalog";
import type { KeyPurpose } from "../../stacks/keys";
import type { BaseChoices } from "./choices";

/** Layers that every account has in every region: keys, log archive, alarms. */
export function baseLayers(
  choices: BaseChoices,
  purposes: readonly KeyPurpose[] = [],
): Pick<LayerSettings, "keys" | "storage" | "alarms"> & Partial<Pick<LayerSettings, "storage-replication">> {
  const { primaryRegion, logArchive, storageReplication, alarmSubscriptions } = choices;
  return {
    keys: { primaryRegion, purposes: ["logs", "alarms", ...purposes] },
    storage: logArchive,
    ...("regions" in storageReplication && { "storage-replication": storageReplication }),
    alarms: { subscriptions: alarmSubscriptions },
  };
}

/** Layers that every account has once, in its folder of no region. */
export function globalBaseLayers(): Pick<LayerSettings, "identity"> {
  return { identity: {} };
}
