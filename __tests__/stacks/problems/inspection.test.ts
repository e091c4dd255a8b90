import { layerProblemsOf } from "../../fixtures/layer-problems";
import { inspectionSettings } from "../../fixtures/network";

const right = inspectionSettings("sa-east-1");
const problems = (settings: Partial<typeof right>): string[] =>
  layerProblemsOf("network/sa-east-1", "inspection", { ...right, ...settings });

describe("settings of inspection", () => {
  it("may be those of the fixture", () => expect(problems({})).toEqual([]));

  it("hold domains that fit the capacity and do not cover each other", () =>
    expect(problems({ egressDomains: ["x", ".a.test", "b.a.test"], domainCapacity: 5 })).toEqual([
      'egressDomains: must be names of at least two lower-case labels, such as api.example.com or .example.com, got "x"',
      'egressDomains: must be free of names that ".a.test" already covers, got "b.a.test"',
      "domainCapacity: must be a whole number from 6 to 30000, got 5",
    ]));

  it("keep both kinds of logs for days that CloudWatch knows", () =>
    expect(problems({ logRetentionDays: 2, flowLogRetentionDays: 4 })).toEqual([
      expect.stringMatching(/^logRetentionDays: must be one of 1, 3.*, got 2$/),
      expect.stringMatching(/^flowLogRetentionDays: must be one of 1, 3.*, got 4$/),
    ]));
});
