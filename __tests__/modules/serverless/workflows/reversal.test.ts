import type {
  ChoiceState,
  FailState,
  TaskState,
} from "../../../../modules/serverless/state-machine/definition";
import { definitionProblems } from "../../../../modules/serverless/state-machine/definition-problems";
import { reversal } from "../../../../modules/serverless/workflows/reversal";
import { evaluated } from "../../../fixtures/jsonata";

const DEFINITION = reversal({ submitArn: "submit" });
const { Submit, Judge, Rejected } = DEFINITION.states as unknown as {
  Submit: TaskState;
  Judge: ChoiceState;
  Rejected: FailState;
};

describe("reversal", () => {
  it("has nothing wrong", () => expect(definitionProblems(DEFINITION)).toEqual([]));

  it("tries again while the other side is away, and fails when it stays away", () => {
    expect(Submit.retry![0]).toMatchObject({ errors: ["CounterpartyUnavailable"], attempts: 6 });
    expect(Submit.catch).toMatchObject([{ errors: ["States.ALL"], next: "Unsubmitted" }]);
    expect(DEFINITION.states.Unsubmitted).toMatchObject({ type: "fail", error: "Reversal.Unsubmitted" });
  });

  it("succeeds only when the other side took it", async () => {
    const [{ condition, next }] = Judge.choices as [ChoiceState["choices"][number]];
    expect(next).toBe("Reversed");
    expect(await evaluated(condition, { status: "SUBMITTED" })).toBe(true);
    expect(await evaluated(condition, { status: "REJECTED", reason: "r" })).toBe(false);
    expect(Judge.otherwise).toBe("Rejected");
    expect(await evaluated(Rejected.cause, { reason: "refused" })).toBe("refused");
  });
});
