import type { RehearsalResult } from "../../../rehearsal/result";
import { rehearsalSummary } from "../../../report/evidence/rehearsal-summary";

const result = (seconds: number): RehearsalResult => ({
  environment: "prod",
  commit: "abc",
  seconds,
  stacks: [
    {
      name: "prod-a",
      wave: 1,
      declared: 3,
      applied: { moto: 1, plugin: 2, model: 0 },
      answered: [],
      secondPlanChanges: 0,
      secondPlanAddresses: [],
      stateAfterDestroy: 0,
      seconds,
    },
  ],
  totals: { stacks: 1 } as RehearsalResult["totals"],
  lifted: ["prod-a aws_s3_bucket.archive: prevent_destroy"],
  types: [{ type: "aws_s3_bucket", resources: 3, source: "moto" }],
  providerCpuSeconds: seconds,
  slowest: [{ stack: "prod-a", address: "aws_s3_bucket.archive", seconds }],
  secrets: [],
  placeholders: [],
});

describe("rehearsalSummary", () => {
  it("is the same for two runs of different length", () =>
    expect(rehearsalSummary(result(20))).toEqual(rehearsalSummary(result(10))));

  it("keeps what was applied, planned again and left", () =>
    expect(rehearsalSummary(result(10))).toMatchObject({
      commit: "abc",
      stacks: [{ name: "prod-a", applied: 3, secondPlanChanges: 0, stateAfterDestroy: 0 }],
      lifted: ["prod-a aws_s3_bucket.archive: prevent_destroy"],
      secretsOutsideSealedStates: [],
    }));
});
