import { CATALOG, type LayerSettings } from "../../stacks/catalog";
import { DASHBOARD_ROWS } from "../../stacks/dashboard";
import { fixtureEnvironment, stackJson, stackReads, type FixtureProps } from "../fixtures/environment";
import { BASE_LAYERS, DNS_SETTINGS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-us-east-1-dashboard";
const environmentWith = (layers: Partial<LayerSettings>, props: FixtureProps = {}) =>
  fixtureEnvironment({
    ...props,
    layers: { "network/us-east-1": { ...BASE_LAYERS, ...layers, dashboard: {} } },
  });
const headings = (layers: Partial<LayerSettings>, props: FixtureProps = {}): string[] => {
  const json = stackJson(environmentWith(layers, props), STACK);
  const [dashboard] = Object.values(resourcesOf(json, "aws_cloudwatch_dashboard"));
  const { widgets } = JSON.parse(dashboard!.dashboard_body as string) as {
    widgets: { type: string; properties: { markdown: string } }[];
  };
  return widgets.filter(({ type }) => type === "text").map(({ properties }) => properties.markdown.slice(3));
};

describe("the layer dashboard", () => {
  it("knows no row of a layer that is not in the catalog", () =>
    expect(DASHBOARD_ROWS.filter(([layer]) => !(layer in CATALOG))).toEqual([]));

  it("shows what the folder deploys, in the order in which a transaction passes", () => {
    expect(headings({})).toEqual(["prod us-east-1", "Logs and alarms"]);
    expect(headings({ transit: {} })).toEqual([
      "prod us-east-1",
      "Transit Gateway: networks and regions",
      "Logs and alarms",
    ]);
  });

  it("names alarms only where a layer has them", () => {
    const named = (alarms: LayerSettings["backup-plan"]["alarms"]): string => {
      const environment = environmentWith({ "backup-plan": { plans: {}, alarms } });
      const [dashboard] = Object.values(
        resourcesOf(stackJson(environment, STACK), "aws_cloudwatch_dashboard"),
      );
      return dashboard!.dashboard_body as string;
    };
    const silence = "alarm:klap-prod-backup-silence";
    expect(named({ topicArn: "arn:aws:sns:us-east-1:111111111111:klap-prod-alarms" })).toContain(silence);
    expect(named({ noAlarms: "a test" })).not.toContain(silence);
  });

  it("shows neither resolvers without networks on premises, nor buckets without counted requests", () => {
    const { dns, storage } = { dns: DNS_SETTINGS, storage: BASE_LAYERS.storage! };
    expect(headings({ dns, storage })).toContain("Names");
    expect(headings({ dns, storage }, { onPremises: undefined })).toEqual([
      "prod us-east-1",
      "Logs and alarms",
    ]);
  });

  it("comes after the layers whose alarms it names", () =>
    expect(stackReads(environmentWith({ transit: {} }), STACK)).toEqual(
      ["transit", "log-protection"].map((layer) => `prod-network-us-east-1-${layer}`),
    ));

  it("has a name of its own in each region, because dashboards belong to none", () => {
    const json = stackJson(environmentWith({}), STACK);
    expect(Object.values(resourcesOf(json, "aws_cloudwatch_dashboard"))[0]!.dashboard_name).toBe(
      "klap-prod-us-east-1",
    );
  });
});
