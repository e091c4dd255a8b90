import { workloadNetworks } from "../../stacks/workload-networks";
import { meshedEnvironment } from "../fixtures/network";

describe("workloadNetworks", () => {
  const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);

  it("finds the VPC of each account that has one in the region", () => {
    expect(workloadNetworks(environment, "us-east-1")).toEqual([
      { account: "payments", cidr: "10.2.0.0/16" },
    ]);
  });

  it("finds none in a region without a VPC", () => {
    expect(workloadNetworks(environment, "eu-west-1")).toEqual([]);
  });
});
