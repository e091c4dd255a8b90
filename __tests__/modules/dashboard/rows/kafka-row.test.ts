import { kafkaRow } from "../../../../modules/dashboard/rows/kafka-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const place = { ...DASHBOARD_PLACE, account: "payments" };
const LAG = `SEARCH('{KLAP/prod,Service} MetricName="ConsumerLag"', 'Maximum', 60)`;

describe("kafkaRow", () => {
  it("shows the private link and what waits, and names the link's alarm", () => {
    const row = kafkaRow({ ...place, privateLink: true });
    expect(Object.values(chartsOf(row)).flat()).toEqual([
      `SEARCH('{AWS/PrivateLinkEndpoints,"Endpoint Type","Service Name","VPC Endpoint Id","VPC Id"} MetricName="BytesProcessed"', 'Sum', 60)`,
      `SEARCH('{AWS/PrivateLinkEndpoints,"Endpoint Type","Service Name","VPC Endpoint Id","VPC Id"} MetricName="NewConnections"', 'Sum', 60)`,
      LAG,
    ]);
    expect(row.alarmNames).toEqual(["klap-prod-payments-endpoint-kafka-packets-dropped"]);
  });

  it("shows what waits where there is no private link", () => {
    const row = kafkaRow({ ...place, privateLink: false });
    expect(Object.values(chartsOf(row)).flat()).toEqual([LAG]);
    expect(row.alarmNames).toEqual([]);
  });
});
