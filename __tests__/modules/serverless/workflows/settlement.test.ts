import type {
  ChoiceState,
  FailState,
  MapState,
  StartState,
  TaskState,
} from "../../../../modules/serverless/state-machine/definition";
import { definitionProblems } from "../../../../modules/serverless/state-machine/definition-problems";
import { settlement } from "../../../../modules/serverless/workflows/settlement";
import { evaluated } from "../../../fixtures/jsonata";

const DEFINITION = settlement({
  collectArn: "collect",
  submitArn: "submit",
  recordArn: "record",
  ownArn: "own",
  maxPages: 3,
  concurrency: 2,
});
const { Collect, Settle, Judge, Continue, Incomplete } = DEFINITION.states as unknown as {
  Collect: TaskState;
  Settle: MapState;
  Judge: ChoiceState;
  Continue: StartState;
  Incomplete: FailState;
};
const { Submit, Record } = Settle.each.states as unknown as { Submit: TaskState; Record: TaskState };

/** State that comes after all pages. */
async function judged(input: unknown): Promise<string | undefined> {
  for (const { condition, next } of Judge.choices) if (await evaluated(condition, input)) return next;
  return Judge.otherwise;
}

describe("settlement", () => {
  it("has nothing wrong", () => expect(definitionProblems(DEFINITION)).toEqual([]));

  it("collects, then submits and records each page", () => {
    expect([Collect.functionArn, Submit.functionArn, Record.functionArn]).toEqual([
      "collect",
      "submit",
      "record",
    ]);
    expect(Submit).toMatchObject({ payment: true, next: "Record" });
    expect(Record).toMatchObject({ payment: true, end: true });
  });

  it("takes no more pages than fit, and none where there is none", async () => {
    const pages = [{ page: 1 }, { page: 2 }, { page: 3 }, { page: 4 }];
    expect(await evaluated(Settle.items, { pages })).toEqual(pages.slice(0, 3));
    expect(await evaluated(Settle.items, { pages: pages.slice(0, 1) })).toEqual([{ page: 1 }]);
    expect(await evaluated(Settle.items, { pages: [] })).toEqual([]);
  });

  it("goes on after a page that failed, and fails in the end", async () => {
    expect(Submit.catch).toMatchObject([{ errors: ["States.ALL"], next: "Unsubmitted" }]);
    expect(Record.catch).toMatchObject([{ errors: ["States.ALL"], next: "Unrecorded" }]);
    const results = [{ recorded: 2 }, { input: {}, error: { Error: "E" } }];
    expect(await judged({ results, left: 0 })).toBe("Incomplete");
    expect(await judged({ results, left: 5 })).toBe("Incomplete");
    expect(await judged({ results: results.slice(0, 1), left: 0 })).toBe("Settled");
    expect(await judged({ results: [], left: 0 })).toBe("Settled");
    expect(await evaluated(Incomplete.cause, { results, left: 5 })).toBe(
      "1 pages were not submitted or not recorded, and 5 batches were left for another execution",
    );
  });

  it("hands on how much is left, which a further execution of the same day takes", async () => {
    expect(Collect.payload).toMatchObject({ maxPages: 3 });
    expect(Settle.output).toMatchObject({
      left: "{% $states.input.left %}",
      results: "{% $states.result %}",
    });
    expect(await judged({ results: [{ recorded: 2 }], left: 1 })).toBe("Continue");
    expect(Continue).toMatchObject({
      stateMachineArn: "own",
      input: { settlementDate: "{% $states.input.settlementDate %}" },
      catch: [{ errors: ["StepFunctions.ExecutionAlreadyExistsException"], next: "Settled" }],
      next: "Settled",
    });
  });

  it("names the further execution after itself, so that it starts it once", () =>
    expect(Continue.name).toBe("{% $hash($states.context.Execution.Id, 'SHA-256') %}"));
});
