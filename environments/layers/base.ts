import type { LayerSettings } from "../../stacks/catalog";

export interface BaseLayersProps {
  /** Region that makes the environment's keys; the others replicate them. Cannot change later. */
  readonly primaryRegion: string;
  readonly logArchive: LayerSettings["storage"];
  readonly alarmSubscriptions: LayerSettings["alarms"]["subscriptions"];
}

/** Layers that every account has in every region: keys, log archive, alarms. */
export function baseLayers(props: BaseLayersProps): Pick<LayerSettings, "keys" | "storage" | "alarms"> {
  const { primaryRegion, logArchive, alarmSubscriptions } = props;
  return {
    keys: { primaryRegion },
    storage: logArchive,
    alarms: { subscriptions: alarmSubscriptions },
  };
}
