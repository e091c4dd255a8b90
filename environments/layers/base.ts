import type { LayerSettings } from "../../stacks/catalog";
import type { KeyPurpose } from "../../stacks/keys";
import type { BaseChoices } from "./choices";

/** Layers that every account has in every region: keys, log archive, alarms, AWS Config's recorder. */
export function baseLayers(
  choices: BaseChoices,
  purposes: readonly KeyPurpose[] = [],
): Pick<LayerSettings, "account-guards" | "alarms" | "keys" | "storage"> &
  Partial<Pick<LayerSettings, "recorder">> {
  const { primaryRegion, logArchive, alarmSubscriptions, configRecording } = choices;
  return {
    "account-guards": {},
    keys: { primaryRegion, purposes: ["logs", "alarms", ...purposes] },
    storage: logArchive,
    alarms: { subscriptions: alarmSubscriptions },
    ...(!("byLandingZone" in configRecording) && {
      recorder: { ...configRecording, globalTypesRegion: primaryRegion },
    }),
  };
}

/** Layers that every account has once, in its folder of no region. */
export function globalBaseLayers({
  configRecording,
}: BaseChoices): Pick<LayerSettings, "identity"> & Partial<Pick<LayerSettings, "service-roles">> {
  return {
    identity: {},
    // Whoever records has made the role.
    ...(!("byLandingZone" in configRecording) && { "service-roles": { services: ["config.amazonaws.com"] } }),
  };
}
