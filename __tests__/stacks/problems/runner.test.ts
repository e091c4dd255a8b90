import { prod } from "../../../environments/prod/environment";
import { runnerProblems } from "../../../stacks/problems/runner";
import type { RunnerSettings } from "../../../stacks/runner";

const folder = prod.folders.find(({ account, region }) => account === "payments" && region === "sa-east-1")!;
const problems = (change: Partial<RunnerSettings>): string[] =>
  runnerProblems({ ...folder.layers.runner!, ...change }, prod, folder).map(
    ({ field, rule }) => `${field} must be ${rule}`,
  );

describe("runnerProblems", () => {
  it("finds nothing in prod's", () => expect(problems({})).toEqual([]));

  it("wants an image by digest, and runners within bounds", () =>
    expect(problems({ digest: "latest", runners: { min: 3, max: 2 }, secretRecoveryDays: 3 })).toEqual([
      "digest must be a digest: sha256: and 64 hexadecimal digits",
      "runners.min must be a whole number from 1 to 2",
      "secretRecoveryDays must be a whole number from 7 to 30",
    ]));

  it("wants whoever gives the jobs among the names that inspection lets out", () =>
    expect(
      problems({ runner: { kind: "github", repository: "klap/platform", labels: ["klap-prod"] } }),
    ).toEqual([
      "runner.kind must be one that inspection lets out, and egressDomains has no api.github.com",
      "runner.kind must be one that inspection lets out, and egressDomains has no github.com",
    ]));
});
