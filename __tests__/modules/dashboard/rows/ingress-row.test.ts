import { ingressRow } from "../../../../modules/dashboard/rows/ingress-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("ingressRow", () => {
  it("shows requests, how long and how badly they are answered, and what is turned away", () => {
    const charts = chartsOf(ingressRow(DASHBOARD_PLACE));
    expect(Object.keys(charts)).toEqual(["Requests", "Answer time, s", "Failed requests", "Turned away"]);
    expect(charts.Requests).toEqual([
      `SEARCH('{AWS/ApplicationELB,LoadBalancer} MetricName="RequestCount"', 'Sum', 60)`,
    ]);
    expect(charts["Turned away"]![0]).toBe(
      "AWS/WAFV2 BlockedRequests WebACL klap-prod-api Region sa-east-1 Rule ALL",
    );
  });

  it("names the alarms of load balancer and web ACL", () =>
    expect(ingressRow(DASHBOARD_PLACE).alarmNames).toEqual([
      "klap-prod-api-own-errors",
      "klap-prod-api-rejected-connections",
      "klap-prod-api-target-tls",
      "klap-prod-api-rate-limited",
    ]));
});
