import { chartOf, type DashboardRow, type NamedSeries } from "../../../modules/dashboard/widget";
import { dashboardOf } from "../../fixtures/dashboard";

const SERIES: NamedSeries = { namespace: "AWS/SQS", metric: "Age", dimensions: { QueueName: "orders" } };
const row = (rest: Partial<DashboardRow> = {}): DashboardRow => ({
  title: "Queue",
  widgets: [chartOf("Age", "Maximum", [SERIES])],
  alarmNames: [],
  ...rest,
});

describe("Dashboard", () => {
  it("carries its region in its name, because dashboards belong to none", () =>
    expect(dashboardOf([row()]).name).toBe("klap-prod-sa-east-1"));

  it("shows the states of all rows' alarms first", () => {
    const { widgets } = dashboardOf([row({ alarmNames: ["late"] }), row({ alarmNames: ["full"] })]);
    expect(widgets[1]).toMatchObject({
      type: "alarm",
      y: 1,
      properties: {
        alarms: ["late", "full"].map((name) => `arn:aws:cloudwatch:sa-east-1:222222222222:alarm:${name}`),
      },
    });
  });

  it("has no widget of alarms where no row has any", () =>
    expect(dashboardOf([row()]).widgets.map(({ type }) => type)).toEqual(["text", "text", "metric"]));

  it("rejects having no row", () =>
    expect(() => dashboardOf([])).toThrow("stack/Dashboard: rows must be at least one, got []"));

  it("shows more alarms than one widget takes in several", () => {
    const alarmNames = Array.from({ length: 101 }, (_, index) => `${index}`);
    const shown = dashboardOf([row({ alarmNames })]).widgets.filter(({ type }) => type === "alarm");
    expect(shown.map(({ properties: { title, alarms } }) => [title, (alarms as string[]).length])).toEqual([
      ["Alarms, 1 of 2", 100],
      ["Alarms, 2 of 2", 1],
    ]);
  });

  it("rejects more widgets than CloudWatch takes", () =>
    expect(() =>
      dashboardOf([row({ widgets: Array.from({ length: 499 }, () => row().widgets[0]!) })]),
    ).toThrow("stack/Dashboard: rows: number of widgets must be a whole number from 1 to 500, got 501"));

  it.each([
    [{ width: 25 }, 'width of "Age" must be a whole number from 1 to 24, got 25'],
    [{ periodSeconds: 90 }, 'period of "Age" must be a multiple of 60 seconds, got 90'],
  ])("rejects a chart of %p", (rest, message) =>
    expect(() => dashboardOf([row({ widgets: [chartOf("Age", "Maximum", [SERIES], rest)] })])).toThrow(
      `stack/Dashboard: ${message}`,
    ),
  );

  it.each([0, 501])("rejects a chart of %p series", (length) =>
    expect(() =>
      dashboardOf([
        row({
          widgets: [
            chartOf(
              "Age",
              "Maximum",
              Array.from({ length }, () => SERIES),
            ),
          ],
        }),
      ]),
    ).toThrow(
      `stack/Dashboard: number of series of "Age" must be a whole number from 1 to 500, got ${length}`,
    ),
  );
});
