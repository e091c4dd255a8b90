import type { LayerSettings } from "../../stacks/catalog";
import type { BaseChoices } from "./choices";

/** Layers that every account has in every region: keys, log archive, alarms. */
export function baseLayers(choices: BaseChoices): Pick<LayerSettings, "keys" | "storage" | "alarms"> {
  const { primaryRegion, logArchive, alarmSubscriptions } = choices;
  return {
    keys: { primaryRegion },
    storage: logArchive,
    alarms: { subscriptions: alarmSubscriptions },
  };
}
