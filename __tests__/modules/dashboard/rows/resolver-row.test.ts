import { resolverRow } from "../../../../modules/dashboard/rows/resolver-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("resolverRow", () => {
  it("shows questions both ways, and addresses that do not answer", () =>
    expect(chartsOf(resolverRow(DASHBOARD_PLACE))).toEqual({
      Questions: ["InboundQueryVolume", "OutboundQueryVolume"].map(
        (metric) => `SEARCH('{AWS/Route53Resolver,EndpointId} MetricName="${metric}"', 'Sum', 300)`,
      ),
      "Addresses that do not answer": [
        `SEARCH('{AWS/Route53Resolver,EndpointId} MetricName="EndpointUnhealthyENICount"', 'Maximum', 300)`,
      ],
    }));
});
