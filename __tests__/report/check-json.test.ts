import { checkJson } from "../../report/check-json";
import { RESULT } from "../fixtures/check-result";

const parsed = (result: typeof RESULT): Record<string, Record<string, unknown>[]> =>
  JSON.parse(checkJson(result)) as Record<string, Record<string, unknown>[]>;

describe("checkJson", () => {
  it("names the environment, or none where several or nobody's were judged", () => {
    expect(parsed(RESULT).environment).toBe("prod");
    expect(parsed({ ...RESULT, environments: ["prod", "org"] }).environment).toBeNull();
    expect(parsed({ ...RESULT, environments: [] }).environment).toBeNull();
  });

  it("has the fields that programs rely on", () => {
    const { rules, findings, exceptions } = parsed(RESULT);
    const ofRule = ["id", "severity", "requirements", "pci", "examined", "verdict"];
    expect(Object.keys(rules![0]!)).toEqual(expect.arrayContaining(ofRule));
    const ofFinding = ["rule", "address", "stack", "constructPath", "source", "message", "evidence"];
    expect(Object.keys(findings![0]!)).toEqual(expect.arrayContaining(ofFinding));
    expect(exceptions![1]).toMatchObject({ rule: "R6-BKP-01", problem: "accepts no finding: remove it" });
    expect(rules![2]).toMatchObject({ examined: 0, nothing: "there is no state machine" });
  });
});
