import type { AlarmsSettings } from "../alarms";
import type { LayerProblems } from "./layer-problems";

/** Alarms reach somebody. The form of each address is an allocation of the layer. */
export const alarmsProblems: LayerProblems<AlarmsSettings> = ({ subscriptions }) =>
  Object.keys(subscriptions).length > 0
    ? []
    : [{ field: "subscriptions", rule: "at least one, or alarms reach nobody", value: subscriptions }];
