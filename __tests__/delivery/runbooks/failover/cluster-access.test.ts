import {
  addressIn,
  clusterAccess,
  clusterStack,
} from "../../../../delivery/runbooks/failover/cluster-access";
import { AWAY, placeTo } from "../../../fixtures/failover";

const STACK = "prod-payments-us-east-1-kafka";

describe("clusterAccess", () => {
  it("finds the address in the state of the cluster's stack", () => {
    const v1 = { clusterId: "lkc-1", restEndpoint: "https://lkc-1.klap.test" };
    expect(addressIn(JSON.stringify({ outputs: { contract: { value: { v1 } } } }), STACK)).toEqual(v1);
  });

  it.each([undefined, "{}"])("says that a state of %p names no cluster", async (state) => {
    expect(clusterStack(placeTo(), AWAY)).toBe(STACK);
    await expect(clusterAccess(placeTo(), () => state)(AWAY)).rejects.toThrow(
      `the state of ${STACK} names no cluster`,
    );
  });
});
