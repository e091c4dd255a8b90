import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, vpc, withFolder } from "../../../fixtures/problems";

const environment = fixtureEnvironment();
const SA = "network/sa-east-1";
const zones = (zoneIds: readonly string[], key = SA) => problemsOf(withFolder(environment, key, { zoneIds }));

describe("zones of a folder", () => {
  it("exist in its region", () => {
    expect(zones(["sae1-az1", "sae1-az2", "sae1-az4"])).toEqual([
      `folders[${SA}].zoneIds[2]: must be a zone of sa-east-1: sae1-az1, sae1-az2, sae1-az3, got "sae1-az4"`,
    ]);
    expect(zones(["sae1-az1", "sae1-az2", "use1-az1"])).toEqual([
      `folders[${SA}].zoneIds[2]: must be a zone of sa-east-1: sae1-az1, sae1-az2, sae1-az3, got "use1-az1"`,
    ]);
  });

  it("are three and different where the profile promises R1", () => {
    expect(zones(["sae1-az1", "sae1-az2", "sae1-az2"])).toEqual([
      `folders[${SA}].zoneIds[2]: must differ from the other zones, got "sae1-az2"`,
      `folders[${SA}].zoneIds: must be at least 3 zones, since the profile promises R1, got ["sae1-az1","sae1-az2","sae1-az2"]`,
    ]);
  });

  it("may be two where it does not", () => {
    const modest = { ...environment, profile: { ...environment.profile, requirements: [] } };
    expect(problemsOf(withFolder(modest, SA, { zoneIds: ["sae1-az1", "sae1-az2"] }))).toEqual([]);
  });

  it("are none where nothing has a network, but three where a layer has one", () => {
    expect(zones([])).toEqual([]);
    expect(
      problemsOf(withFolder(environment, "payments/sa-east-1", { zoneIds: [], layers: vpc("10.0.0.0/16") })),
    ).toEqual([
      "folders[payments/sa-east-1].zoneIds: must be at least 3 zones, since the profile promises R1, got []",
    ]);
  });

  it("are none in a global folder", () => {
    expect(zones(["use1-az1", "use1-az2", "use1-az4"], "network/global")).toEqual([
      'folders[network/global].zoneIds: must be empty, since global has no zones, got ["use1-az1","use1-az2","use1-az4"]',
    ]);
  });
});
