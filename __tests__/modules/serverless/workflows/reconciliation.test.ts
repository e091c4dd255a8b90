import type {
  ChoiceState,
  FailState,
  TaskState,
} from "../../../../modules/serverless/state-machine/definition";
import { definitionProblems } from "../../../../modules/serverless/state-machine/definition-problems";
import { reconciliation } from "../../../../modules/serverless/workflows/reconciliation";
import { SETTLEMENT_DATE } from "../../../../modules/serverless/workflows/settlement-date";
import { evaluated } from "../../../fixtures/jsonata";

const DEFINITION = reconciliation({ compareArn: "compare" });
const { Compare, Judge, Different } = DEFINITION.states as unknown as {
  Compare: TaskState;
  Judge: ChoiceState;
  Different: FailState;
};

describe("reconciliation", () => {
  it("has nothing wrong", () => expect(definitionProblems(DEFINITION)).toEqual([]));

  it("compares the day before", () =>
    expect(Compare).toMatchObject({ functionArn: "compare", payload: { settlementDate: SETTLEMENT_DATE } }));

  it("fails for a difference, and says how many there are on which day", async () => {
    const { condition } = Judge.choices[0]!;
    expect(await evaluated(condition, { count: 0 })).toBe(true);
    const answer = { count: 2, settlementDate: "2026-11-22" };
    expect(await evaluated(condition, answer)).toBe(false);
    expect(Judge.otherwise).toBe("Different");
    expect(await evaluated(Different.cause, answer)).toBe(
      "2 accounts differ on 2026-11-22: the log of the function names them",
    );
  });
});
