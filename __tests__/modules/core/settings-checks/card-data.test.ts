import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf } from "../../../fixtures/problems";

const fixture = fixtureEnvironment();
const environment = { ...fixture, profile: { ...fixture.profile, pciScope: true } };
const layer = Object.keys(environment.folders.find(({ account }) => account === "network")?.layers ?? {})[0]!;
const place = { account: "network", layer, addresses: "aws_lb.*", why: "tests" };

describe("card data of an environment", () => {
  it("may be nowhere where the profile does not promise PCI DSS", () => {
    expect(problemsOf(fixture)).toEqual([]);
  });

  it("must be told of where it does and load is carried", () => {
    const load = { peakTransactionsPerSecond: 1, messageBytes: 1, fanOut: 1, retentionDays: 1 };
    const sizes = { yearlyGrowth: 0, recoveryPointSeconds: 0, recoveryTimeSeconds: 1 };
    expect(problemsOf({ ...environment, load: { ...load, ...sizes } }).join("\n")).toContain(
      "cardData: must say where card data enter and rest",
    );
  });

  it("needs a profile that promises PCI DSS", () => {
    expect(problemsOf({ ...fixture, cardData: { enters: [place], rests: [place] } })).toContain(
      "profile.pciScope: must be true where card data enter or rest, got false",
    );
  });

  it("stands in accounts and layers that there are, at both ends", () => {
    const enters = [
      { ...place, account: "nobody" },
      { ...place, layer: "none" },
    ];
    expect(problemsOf({ ...environment, cardData: { enters, rests: [] } })).toEqual([
      'cardData.enters[0].account: must be one of network, payments, backup, got "nobody"',
      'cardData.enters[1].layer: must be a layer of a folder of account network, got "none"',
      "cardData.rests: must name at least one place, got []",
    ]);
  });
});
