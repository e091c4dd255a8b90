import { patternProblems, type FieldProblem } from "../core/problems";

/** Daily and weekly times in UTC at which AWS may work on a database: `05:00-06:00`, `sun:06:00-sun:07:00`. */
export interface DatabaseWindows {
  readonly backup: string;
  readonly maintenance: string;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const TIME = "([01]\\d|2[0-3]):([0-5]\\d)";
const DAY = `(${DAYS.join("|")})`;
const BACKUP = new RegExp(`^${TIME}-${TIME}$`);
const MAINTENANCE = new RegExp(`^${DAY}:${TIME}-${DAY}:${TIME}$`);
const DAY_MINUTES = 1_440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** The shortest that RDS takes. */
const MIN_MINUTES = 30;

/** Minutes of a week, which comes round: where a window begins, and how long it is. */
interface Span {
  readonly start: number;
  readonly minutes: number;
}

/**
 * What is wrong with windows: times that AWS does not read, less than half an hour, or both at the same time.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Maintenance.html
 */
export function windowProblems({ backup, maintenance }: DatabaseWindows): FieldProblem[] {
  const form = [
    ...patternProblems("windows.backup", backup, BACKUP, "a time in UTC such as 05:00-06:00"),
    ...patternProblems(
      "windows.maintenance",
      maintenance,
      MAINTENANCE,
      "a weekly time in UTC such as sun:06:00-sun:07:00",
    ),
  ];
  if (form.length > 0) return form;
  const daily = backupSpans(backup);
  const weekly = maintenanceSpan(maintenance);
  const short = (field: string, value: string, { minutes }: Span): FieldProblem[] =>
    minutes < MIN_MINUTES ? [{ field, rule: `${MIN_MINUTES} minutes or longer`, value }] : [];
  return [
    ...short("windows.backup", backup, daily[0]!),
    ...short("windows.maintenance", maintenance, weekly),
    ...(daily.some((span) => meet(span, weekly))
      ? [{ field: "windows.maintenance", rule: `outside of the backup window ${backup}`, value: maintenance }]
      : []),
  ];
}

/** Whether two regions would be maintained at the same time. Windows that cannot be read never are. */
export function maintainedTogether(one: DatabaseWindows, other: DatabaseWindows): boolean {
  const windows = [one.maintenance, other.maintenance];
  if (!windows.every((window) => MAINTENANCE.test(window))) return false;
  const [first, second] = windows.map(maintenanceSpan);
  return meet(first!, second!);
}

function backupSpans(window: string): Span[] {
  const [fromHour, fromMinute, toHour, toMinute] = BACKUP.exec(window)!.slice(1).map(Number);
  const start = fromHour! * 60 + fromMinute!;
  const minutes = (toHour! * 60 + toMinute! - start + DAY_MINUTES) % DAY_MINUTES;
  return DAYS.map((_, day) => ({ start: day * DAY_MINUTES + start, minutes }));
}

function maintenanceSpan(window: string): Span {
  const [fromDay, fromHour, fromMinute, toDay, toHour, toMinute] = MAINTENANCE.exec(window)!.slice(1);
  const at = (day: string, hour: string, minute: string): number =>
    DAYS.indexOf(day) * DAY_MINUTES + Number(hour) * 60 + Number(minute);
  const start = at(fromDay!, fromHour!, fromMinute!);
  const minutes = (at(toDay!, toHour!, toMinute!) - start + WEEK_MINUTES) % WEEK_MINUTES;
  return { start, minutes };
}

/** Whether one begins while the other lasts. */
function meet(one: Span, other: Span): boolean {
  const after = (other.start - one.start + WEEK_MINUTES) % WEEK_MINUTES;
  return after < one.minutes || WEEK_MINUTES - after < other.minutes;
}
