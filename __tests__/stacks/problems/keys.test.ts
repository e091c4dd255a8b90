import { layerProblemsOf } from "../../fixtures/layer-problems";

describe("settings of keys", () => {
  it("name a region of the account's", () => {
    const keys = { primaryRegion: "us-west-2", purposes: ["logs"] } as const;
    expect(layerProblemsOf("network/sa-east-1", "keys", keys)).toEqual([
      'primaryRegion: must be one of sa-east-1, us-east-1, got "us-west-2"',
    ]);
  });

  it("name each purpose once, and one at least", () => {
    const keys = { primaryRegion: "sa-east-1", purposes: ["logs", "logs"] } as const;
    expect(layerProblemsOf("network/sa-east-1", "keys", keys)).toEqual([
      'purposes: must be a list of at least 1 different values, got ["logs","logs"]',
    ]);
    expect(layerProblemsOf("network/sa-east-1", "keys", { ...keys, purposes: [] })).toHaveLength(1);
    expect(layerProblemsOf("network/sa-east-1", "keys", { ...keys, purposes: ["logs"] })).toEqual([]);
  });

  it("name other accounts that exist, and let none copy backups to itself", () => {
    const keys = { primaryRegion: "sa-east-1", purposes: ["logs"] } as const;
    const problems = (accounts: object): string[] =>
      layerProblemsOf("network/sa-east-1", "keys", { ...keys, ...accounts });
    expect(problems({ backupAccount: "backup", trailAccount: "network" })).toEqual([]);
    expect(problems({ backupAccount: "network", trailAccount: "audit" })).toEqual([
      'backupAccount: must be one of payments, backup, got "network"',
      'trailAccount: must be one of network, payments, backup, got "audit"',
    ]);
  });
});
