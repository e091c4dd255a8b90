import type { Environment } from "../modules/core/environment";
import { shiftTime, type Loss, type ShiftTime } from "../modules/traffic/shift-time";
import type { LayerSettings } from "./catalog";

/** How long requests take to leave what one region loses. */
export interface RegionShift extends ShiftTime {
  readonly region: string;
  readonly loss: Loss;
  readonly steering: string;
  readonly limitSeconds: number;
  readonly within: boolean;
}

/** Shift times of an environment by its settings, for each region and each loss that leaves somewhere to go. */
export function shiftTimes({ folders }: Environment<LayerSettings>): readonly RegionShift[] {
  return folders.flatMap(({ awsRegion: region, layers: { traffic } }) => {
    if (traffic === undefined) return [];
    const losses: readonly Loss[] = traffic.regions.length > 1 ? ["zone", "region"] : ["zone"];
    return losses.map((loss) => {
      const limitSeconds = traffic.limits[`${loss}Seconds`];
      const time = shiftTime(loss, traffic);
      return {
        region,
        loss,
        steering: traffic.steering.by,
        ...time,
        limitSeconds,
        within: time.seconds <= limitSeconds,
      };
    });
  });
}
