import { workloadNetwork, workloadNetworks } from "../../stacks/workload-networks";
import { meshedEnvironment } from "../fixtures/network";

const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);

describe("workloadNetworks", () => {
  it("finds the VPC of each account that has one in the region", () => {
    expect(workloadNetworks(environment, "us-east-1")).toEqual([
      { account: "payments", cidr: "10.2.0.0/16" },
    ]);
  });

  it("finds none in a region without a VPC", () => {
    expect(workloadNetworks(environment, "eu-west-1")).toEqual([]);
  });
});

describe("workloadNetwork", () => {
  it("is the one of an account", () => {
    expect(workloadNetwork(environment, "payments", "us-east-1").cidr).toBe("10.2.0.0/16");
  });

  it("refuses an account without one", () => {
    expect(() => workloadNetwork(environment, "network", "us-east-1")).toThrow(
      "network/us-east-1 has no workload VPC: add layer vpc",
    );
  });
});
