import { Testing } from "cdktf";
import { PrivateZone } from "../../../modules/network/private-zone";

describe("PrivateZone", () => {
  it("rejects being seen by no VPC", () =>
    expect(() =>
      Testing.synthScope((stack) => {
        new PrivateZone(stack, "Zone", { name: "internal.klap.test", vpcIds: {} });
      }),
    ).toThrow("stack/Zone: vpcIds must be a list of at least 1 different values, got []"));
});
