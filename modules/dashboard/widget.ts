/** CloudWatch draws dashboards on a grid of so many columns. */
export const GRID_COLUMNS = 24;

export type Statistic = "Sum" | "Average" | "Maximum" | "Minimum" | "p99";

/** One metric whose dimensions follow from names. */
export interface NamedSeries {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** What the line is called. @default the metric's name */
  readonly label?: string;
}

/** Every metric under some dimensions, whose values AWS invents: what is made later shows by itself. */
export interface FoundSeries {
  readonly namespace: string;
  readonly metric: string;
  /** Names of all dimensions of the metric. */
  readonly every: readonly string[];
  /** Dimensions that must have one value. @default all are shown */
  readonly where?: Readonly<Record<string, string>>;
}

/** Lines over time. */
export interface ChartWidget {
  readonly kind: "chart";
  readonly title: string;
  readonly statistic: Statistic;
  /** Seconds of one point, a multiple of 60. @default 60 */
  readonly periodSeconds?: number;
  readonly series: readonly (NamedSeries | FoundSeries)[];
  /** Value from which it is bad, drawn as a line. @default none */
  readonly limit?: number;
  /** Columns, 1 to 24. @default 6 */
  readonly width?: number;
}

/** States of alarms, by name. */
export interface AlarmsWidget {
  readonly kind: "alarms";
  readonly title: string;
  readonly alarmNames: readonly string[];
}

export type Widget = ChartWidget | AlarmsWidget;

/** One stretch of a transaction's way: a heading with its widgets below. */
export interface DashboardRow {
  readonly title: string;
  readonly widgets: readonly Widget[];
  /** Names of alarms about this stretch, shown with all others at the top. */
  readonly alarmNames: readonly string[];
}

/** Where the account's region is, as widgets name it. */
export interface DashboardPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
}

/** Chart of everything that AWS names by itself, one metric for each search. */
export function chartOf(
  title: string,
  statistic: Statistic,
  series: ChartWidget["series"],
  rest: Pick<ChartWidget, "periodSeconds" | "limit" | "width"> = {},
): ChartWidget {
  return { kind: "chart", title, statistic, series, ...rest };
}
