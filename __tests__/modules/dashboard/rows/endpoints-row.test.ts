import { endpointsRow } from "../../../../modules/dashboard/rows/endpoints-row";
import { chartsOf } from "../../../fixtures/dashboard";

describe("endpointsRow", () => {
  it("shows traffic and trouble of every endpoint", () => {
    const charts = chartsOf(endpointsRow());
    expect(Object.keys(charts)).toEqual(["Bytes", "Open connections", "Trouble"]);
    expect(charts.Trouble![0]).toBe(
      `SEARCH('{AWS/PrivateLinkEndpoints,"Endpoint Type","Service Name","VPC Endpoint Id","VPC Id"} MetricName="PacketsDropped"', 'Sum', 60)`,
    );
  });
});
