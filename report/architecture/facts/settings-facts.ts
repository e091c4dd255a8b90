import type { Load } from "../../../modules/core/environment";
import type { RehearsalResult } from "../../../rehearsal/result";
import { shiftTimes } from "../../../stacks/shift-times";
import type { Fact } from "../evidence";
import type { ReportSource } from "../report-source";
import type { FactOf } from "./graph-facts";

/** A value of the settings; nothing where they do not have it. */
export function setting(name: string, read: (source: ReportSource) => Fact["value"] | undefined): FactOf {
  return (source) => {
    const value = read(source) ?? "";
    return { value, evidence: [{ kind: "setting", name, value }] };
  };
}

/** A figure of the load that the environment states. */
export function load(figure: keyof Load): FactOf {
  return setting(`load.${figure}`, ({ environment }) => environment.load?.[figure]);
}

/** The longest time that requests take to leave a lost zone or region, by the settings. */
export function shiftSeconds(loss: "zone" | "region"): FactOf {
  return ({ environment }) => {
    const shifts = shiftTimes(environment).filter((shift) => shift.loss === loss);
    const value = Math.max(0, ...shifts.map(({ seconds }) => seconds));
    return { value, evidence: [{ kind: "setting", name: `shift time, ${loss} lost`, value: shifts }] };
  };
}

/** The time that settings allow for leaving a lost zone or region. */
export function shiftLimit(loss: "zone" | "region"): FactOf {
  return ({ environment }) => {
    const shifts = shiftTimes(environment).filter((shift) => shift.loss === loss);
    const value = Math.max(0, ...shifts.map(({ limitSeconds }) => limitSeconds));
    return { value, evidence: [{ kind: "setting", name: `traffic.limits.${loss}Seconds`, value }] };
  };
}

/** A figure of the rehearsal; nothing where there was none. */
export function rehearsed(figure: string, read: (result: RehearsalResult) => number): FactOf {
  return ({ rehearsal }) => {
    const value = rehearsal === undefined ? "" : read(rehearsal);
    return { value, evidence: [{ kind: "rehearsal", figure, value }] };
  };
}
