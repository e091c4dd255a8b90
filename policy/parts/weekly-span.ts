/** Minutes of a week that comes round: when something begins, and how long it lasts. */
export interface WeeklySpan {
  readonly start: number;
  readonly minutes: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WINDOW = /^(?:([a-z]{3}):)?(\d{2}):(\d{2})-(?:([a-z]{3}):)?(\d{2}):(\d{2})$/i;
const DAY = 1_440;
const WEEK = 7 * DAY;

/** When a window of RDS lasts, `sun:06:00-sun:07:00`, or `05:00-06:00` for each day; nothing where it is none. */
export function weeklySpans(window: string): readonly WeeklySpan[] {
  const match = WINDOW.exec(window);
  if (match === null) return [];
  const [, fromDay, fromHour, fromMinute, toDay, toHour, toMinute] = match;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (fromDay === undefined || toDay === undefined)
    return fromDay === toDay
      ? DAYS.map((_, day) => ({ start: day * DAY + from, minutes: (to - from + DAY) % DAY }))
      : [];
  const [first, last] = [fromDay, toDay].map((day) => DAYS.indexOf(day.toLowerCase()));
  if (first! < 0 || last! < 0) return [];
  const start = first! * DAY + from;
  return [{ start, minutes: (last! * DAY + to - start + WEEK) % WEEK }];
}

/** Whether one begins while the other lasts. */
export function meet(one: readonly WeeklySpan[], other: readonly WeeklySpan[]): boolean {
  return one.some((left) =>
    other.some((right) => {
      const after = (right.start - left.start + WEEK) % WEEK;
      return after < left.minutes || WEEK - after < right.minutes;
    }),
  );
}
