import { servicesRow } from "../../../../modules/dashboard/rows/services-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const ROW = servicesRow({
  ...DASHBOARD_PLACE,
  clusterName: "klap-prod-payments",
  services: {
    ingest: { takesRequests: true, takesMessages: false },
    ledger: { takesRequests: false, takesMessages: true },
  },
});

describe("servicesRow", () => {
  it("shows tasks, how busy they are, and what waits for those that take messages", () => {
    const charts = chartsOf(ROW);
    expect(charts["Running tasks"]).toEqual([
      "ECS/ContainerInsights RunningTaskCount ClusterName klap-prod-payments ServiceName ingest",
      "ECS/ContainerInsights RunningTaskCount ClusterName klap-prod-payments ServiceName ledger",
    ]);
    expect(charts["Waiting messages"]).toEqual(["KLAP/prod ConsumerLag Service ledger"]);
  });

  it("names each service's alarms", () => {
    expect(ROW.alarmNames).toContain("klap-prod-ingest-errors");
    expect(ROW.alarmNames).not.toContain("klap-prod-ingest-lag");
    expect(ROW.alarmNames).toContain("klap-prod-ledger-lag");
  });

  it("has no chart of waiting messages where nobody takes any", () => {
    const services = { ingest: { takesRequests: true, takesMessages: false } };
    const row = servicesRow({ ...DASHBOARD_PLACE, clusterName: "klap-prod-payments", services });
    expect(row.widgets.map(({ title }) => title)).not.toContain("Waiting messages");
  });
});
