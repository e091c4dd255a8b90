import { integerProblems, type FieldProblem } from "../core/problems";

/** When something starts, and how often that is tried. */
export interface ScheduleTimes {
  /** `cron(<minute> <hours> <day> <month> <weekday> <year>)` in Chile's time. */
  readonly at: string;
  /** Minutes within which it may start, 1 to 1,440, or 0 for at once. */
  readonly windowMinutes: number;
  /** Minutes for which a start that failed is tried again, 1 to 1,440. */
  readonly retryMinutes: number;
  /** Tries after the first one, 0 to 185. */
  readonly retryAttempts: number;
}

const CRON = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/;
/**
 * Chile sets its clocks at midnight, so that the hours around it are missing or come twice once a year; and in these
 * hours its date is also that of UTC, which workflows reckon by.
 */
const STEADY_HOURS = { from: 1, to: 19 };

/** A time is one of Scheduler's and comes once on every one of its days. */
export function scheduleProblems(field: string, times: ScheduleTimes): FieldProblem[] {
  const { at, windowMinutes, retryMinutes, retryAttempts } = times;
  return [
    ...cronProblems(`${field}.at`, at),
    ...integerProblems(`${field}.windowMinutes`, windowMinutes, 0, 1_440),
    ...integerProblems(`${field}.retryMinutes`, retryMinutes, 1, 1_440),
    ...integerProblems(`${field}.retryAttempts`, retryAttempts, 0, 185),
  ];
}

function cronProblems(field: string, at: string): FieldProblem[] {
  const [, minute = "", hours = "", day, , weekday] = CRON.exec(at) ?? [];
  const listed = hours.split(",").flatMap(hoursOf);
  // Scheduler wants a question mark for exactly one of the two.
  const right = /^([1-5]?\d)$/.test(minute) && listed.length > 0 && !listed.includes(Number.NaN);
  if (!right || (day === "?") === (weekday === "?"))
    return [
      {
        field,
        rule: "cron(<minute> <hours> <day> <month> <weekday> <year>) with one minute, hours from 0 to 23, and ? for day or weekday",
        value: at,
      },
    ];
  const { from, to } = STEADY_HOURS;
  return listed.every((hour) => hour >= from && hour <= to)
    ? []
    : [{ field, rule: `in hours from ${from} to ${to}, which come once and have UTC's date`, value: at }];
}

/** `3` is one hour, `1-5` are five. */
function hoursOf(text: string): number[] {
  const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || to > 23 || from > to) return [Number.NaN];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
