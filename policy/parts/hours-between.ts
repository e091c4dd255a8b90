const HOURS_PER_DAY = 24;
const HOURS_PER_WEEK = 168;
const HOURS_PER_MONTH = 744;
const HOURS_PER_YEAR = 8_784;
const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
const CRON = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/;
const ANY = ["*", "?"];

/**
 * Hours that may pass at most between two runs of an AWS schedule; undefined for one that cannot be read, or that
 * stands in lists and ranges.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function hoursBetween(schedule: string): number | undefined {
  const rate = RATE.exec(schedule.trim());
  if (rate !== null) {
    const [, count, unit] = rate;
    const hours = { minute: 1 / 60, hour: 1, day: HOURS_PER_DAY }[unit as "minute" | "hour" | "day"];
    return Number(count) * hours;
  }
  const cron = CRON.exec(schedule.trim());
  if (cron === null) return undefined;
  const [, minute = "", hour = "", day = "", month = "", weekday = "", year = ""] = cron;
  if (!/^\d+$/.test(minute) || !ANY.includes(year)) return undefined;
  const each = /^\*\/(\d+)$|^0\/(\d+)$/.exec(hour);
  const daily = ANY.includes(day) && ANY.includes(month) && ANY.includes(weekday);
  if (hour === "*" && daily) return 1;
  if (each !== null && daily) return Number(each[1] ?? each[2]);
  if (!/^\d+$/.test(hour)) return undefined;
  if (daily) return HOURS_PER_DAY;
  if (ANY.includes(month) && ANY.includes(day)) return HOURS_PER_WEEK;
  if (ANY.includes(month)) return HOURS_PER_MONTH;
  return HOURS_PER_YEAR;
}
