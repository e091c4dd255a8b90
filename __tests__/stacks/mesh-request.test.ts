import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS, meshedEnvironment } from "../fixtures/network";

describe("the layer mesh-request", () => {
  it("asks the later regions by the gateways that both published", () => {
    const environment = meshedEnvironment(["sa-east-1", "us-east-1", "us-west-2"]);
    expect(stackReads(environment, "prod-network-us-east-1-mesh-request")).toEqual([
      "prod-network-us-east-1-transit",
      "prod-network-us-west-2-transit",
    ]);
  });

  it("belongs to a region of the mesh", () => {
    const layers = { "network/sa-east-1": { ...BASE_LAYERS, transit: {}, "mesh-request": {} } };
    const environment = fixtureEnvironment({ layers, mesh: ["us-east-1"] });
    expect(() => stackJson(environment, "prod-network-sa-east-1-mesh-request")).toThrow(
      'prod-network-sa-east-1-mesh-request: region must be one of us-east-1, got "sa-east-1"',
    );
  });
});
