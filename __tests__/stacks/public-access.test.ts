import { stackReads } from "../fixtures/environment";
import { meshedEnvironment } from "../fixtures/network";

const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);

describe("the layer public-access", () => {
  it("rests on nothing, so that it stands before the first VPC", () => {
    expect(stackReads(environment, "prod-payments-sa-east-1-public-access")).toEqual([]);
  });
});
