import { RamSharingWithOrganization } from "@cdktf/provider-aws/lib/ram-sharing-with-organization";
import { fixtureEnvironment, stackJson } from "../fixtures/environment";

const json = (resourceSharing: "switch-on" | "by-landing-zone"): string =>
  stackJson(
    fixtureEnvironment({ layers: { "network/global": { organization: { resourceSharing } } } }),
    "prod-network-global-organization",
  );

describe("organization", () => {
  it("lets accounts share without invitations", () =>
    expect(json("switch-on")).toHaveResource(RamSharingWithOrganization));

  it("leaves it alone where a landing zone has done so", () =>
    expect(json("by-landing-zone")).not.toHaveResource(RamSharingWithOrganization));
});
