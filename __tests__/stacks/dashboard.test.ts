import { CATALOG, type LayerSettings } from "../../stacks/catalog";
import { DASHBOARD_ROWS } from "../../stacks/dashboard";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-us-east-1-dashboard";
const environmentWith = (layers: Partial<LayerSettings>) =>
  fixtureEnvironment({
    layers: { "network/us-east-1": { ...BASE_LAYERS, ...layers, dashboard: {} } },
  });
const headings = (layers: Partial<LayerSettings>): string[] => {
  const json = stackJson(environmentWith(layers), STACK);
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
