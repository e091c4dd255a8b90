import { environmentNamed } from "../../environments/environments";
import { emulatedOrganization } from "../../rehearsal/emulated-organization";

describe("emulatedOrganization", () => {
  it("has the id, members and units that org's settings name", () => {
    expect(emulatedOrganization(environmentNamed("org"))).toEqual({
      managementAccountId: "707070707070",
      id: "o-a1b2c3d4e5",
      accounts: ["808080808080"],
      targets: ["ou-a1b2-c3d4e5f6"],
    });
  });

  it("is none for an environment that only lives in one", () => {
    expect(emulatedOrganization(environmentNamed("sandbox"))).toBeUndefined();
  });
});
