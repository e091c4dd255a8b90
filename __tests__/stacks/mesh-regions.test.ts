import { meshRegions } from "../../stacks/mesh-regions";
import { meshedEnvironment } from "../fixtures/network";

describe("meshRegions", () => {
  it("tells of each region what the others must know to route", () => {
    expect(meshRegions(meshedEnvironment(["sa-east-1", "us-east-1"]))).toEqual({
      "sa-east-1": {
        block: "10.0.0.0/15",
        workloads: ["10.0.0.0/16"],
        onPremisesBackup: { through: "us-east-1" },
      },
      "us-east-1": {
        block: "10.2.0.0/15",
        workloads: ["10.2.0.0/16"],
        onPremisesBackup: { through: "sa-east-1" },
      },
    });
  });

  it("takes a region without mesh-routes as one that nobody stands in for", () => {
    expect(meshRegions(meshedEnvironment(["sa-east-1"]))["sa-east-1"]).toMatchObject({
      onPremisesBackup: "none",
    });
  });
});
