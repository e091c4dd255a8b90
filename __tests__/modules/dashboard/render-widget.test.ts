import { renderWidget } from "../../../modules/dashboard/render-widget";
import { chartOf } from "../../../modules/dashboard/widget";
import { DASHBOARD_PLACE } from "../../fixtures/dashboard";

describe("renderWidget", () => {
  it("draws a known metric by its dimensions, in the place's region", () => {
    const named = { namespace: "AWS/RDS", metric: "Deadlocks", dimensions: { DBClusterIdentifier: "c" } };
    expect(renderWidget(chartOf("Waiting", "Sum", [named]), DASHBOARD_PLACE)).toEqual({
      type: "metric",
      properties: {
        title: "Waiting",
        region: "sa-east-1",
        view: "timeSeries",
        stacked: false,
        stat: "Sum",
        period: 60,
        metrics: [["AWS/RDS", "Deadlocks", "DBClusterIdentifier", "c", { label: "Deadlocks" }]],
        yAxis: { left: { min: 0 } },
      },
    });
  });

  it("searches for metrics whose dimensions AWS invents, quoting names that hold more than letters", () => {
    const found = { namespace: "AWS/PrivateLinkServices", metric: "RstPacketsSent", every: ["Service Id"] };
    const { properties } = renderWidget(
      chartOf("Resets", "Sum", [found, { ...found, where: { "Service Id": "s" } }], { periodSeconds: 300 }),
      DASHBOARD_PLACE,
    );
    expect(properties).toMatchObject({
      metrics: [
        [
          {
            id: "e1",
            expression: `SEARCH('{AWS/PrivateLinkServices,"Service Id"} MetricName="RstPacketsSent"', 'Sum', 300)`,
          },
        ],
        [
          {
            id: "e2",
            expression: `SEARCH('{AWS/PrivateLinkServices,"Service Id"} MetricName="RstPacketsSent" "Service Id"="s"', 'Sum', 300)`,
          },
        ],
      ],
    });
  });

  it("draws the value from which it is bad", () => {
    const series = [{ namespace: "N", metric: "m", dimensions: {} }];
    const { properties } = renderWidget(chartOf("Late", "Maximum", series, { limit: 900 }), DASHBOARD_PLACE);
    expect(properties).toMatchObject({ annotations: { horizontal: [{ value: 900 }] } });
  });

  it("shows alarms of the place's account and region", () =>
    expect(renderWidget({ kind: "alarms", title: "Alarms", alarmNames: ["late"] }, DASHBOARD_PLACE)).toEqual({
      type: "alarm",
      properties: { title: "Alarms", alarms: ["arn:aws:cloudwatch:sa-east-1:222222222222:alarm:late"] },
    }));
});
