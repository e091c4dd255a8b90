import { stackReads } from "../fixtures/environment";
import { meshedEnvironment } from "../fixtures/network";

describe("the layer mesh-accept", () => {
  it("accepts what the earlier regions asked", () => {
    const environment = meshedEnvironment(["sa-east-1", "us-east-1", "us-west-2"]);
    expect(stackReads(environment, "prod-network-us-west-2-mesh-accept")).toEqual([
      "prod-network-sa-east-1-mesh-request",
      "prod-network-us-east-1-mesh-request",
    ]);
  });
});
