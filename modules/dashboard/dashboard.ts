import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { PropsError } from "../core/errors";
import { resourceName } from "../core/names";
import { layOut } from "./lay-out";
import { GRID_COLUMNS, type DashboardPlace, type DashboardRow, type Widget } from "./widget";

/** What CloudWatch takes. */
const MAX_WIDGETS = 500;
const MAX_SERIES = 500;
/** In one widget. */
const MAX_ALARMS = 100;

export interface DashboardProps extends DashboardPlace {
  /** Stretches of the way, in the order in which a transaction takes them. */
  readonly rows: readonly DashboardRow[];
}

/**
 * Dashboard of an account's region: states of its alarms on top, then one row for each stretch of a transaction's
 * way. Dashboards belong to no region, so the name carries it.
 * @throws PropsError if there is no row, or CloudWatch would not take a chart, or takes no more of something.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export class Dashboard extends Construct {
  public constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { environment, region, rows } = props;
    this.#check(rows);
    const alarmNames = rows.flatMap((row) => row.alarmNames);
    const alarms: DashboardRow = {
      title: `${environment} ${region}`,
      widgets: alarmWidgets(alarmNames),
      alarmNames: [],
    };

    new CloudwatchDashboard(this, "Resource", {
      dashboardName: resourceName(environment, region),
      dashboardBody: JSON.stringify({
        start: "-PT3H",
        periodOverride: "inherit",
        widgets: layOut([alarms, ...rows], props),
      }),
    });
  }

  #check(rows: readonly DashboardRow[]): void {
    if (rows.length === 0) throw new PropsError(this, "rows", "at least one", rows);
    const alarms = alarmWidgets(rows.flatMap(({ alarmNames }) => alarmNames)).length;
    const widgets = rows.length + 1 + alarms + rows.flatMap((row) => row.widgets).length;
    requireInteger(this, "rows: number of widgets", widgets, 1, MAX_WIDGETS);
    for (const widget of rows.flatMap((row) => row.widgets)) {
      if (widget.kind !== "chart") continue;
      const { title, width = 1, periodSeconds = 60, series } = widget;
      requireInteger(this, `width of "${title}"`, width, 1, GRID_COLUMNS);
      requireInteger(this, `number of series of "${title}"`, series.length, 1, MAX_SERIES);
      if (periodSeconds % 60 !== 0 || periodSeconds <= 0)
        throw new PropsError(this, `period of "${title}"`, "a multiple of 60 seconds", periodSeconds);
    }
  }
}

/** All alarms, in as few widgets as CloudWatch takes. */
function alarmWidgets(alarmNames: readonly string[]): Widget[] {
  const count = Math.ceil(alarmNames.length / MAX_ALARMS);
  return Array.from({ length: count }, (_, index) => ({
    kind: "alarms",
    title: count === 1 ? "Alarms" : `Alarms, ${index + 1} of ${count}`,
    alarmNames: alarmNames.slice(index * MAX_ALARMS, (index + 1) * MAX_ALARMS),
  }));
}
