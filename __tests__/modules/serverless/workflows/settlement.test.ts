import type {
  ChoiceState,
  FailState,
  MapState,
  TaskState,
} from "../../../../modules/serverless/state-machine/definition";
import { definitionProblems } from "../../../../modules/serverless/state-machine/definition-problems";
import { settlement } from "../../../../modules/serverless/workflows/settlement";
import { evaluated } from "../../../fixtures/jsonata";

const DEFINITION = settlement({
  collectArn: "collect",
  submitArn: "submit",
  recordArn: "record",
  maxPages: 3,
  concurrency: 2,
});
const { Collect, Settle, Judge, Incomplete } = DEFINITION.states as unknown as {
  Collect: TaskState;
  Settle: MapState;
  Judge: ChoiceState;
  Incomplete: FailState;
};
const { Submit, Record } = Settle.each.states as unknown as { Submit: TaskState; Record: TaskState };

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
    const condition = Judge.choices[0]!.condition;
    expect(await evaluated(condition, results)).toBe(false);
    expect(await evaluated(condition, results.slice(0, 1))).toBe(true);
    expect(await evaluated(condition, [])).toBe(true);
    expect(Judge.otherwise).toBe("Incomplete");
    expect(await evaluated(Incomplete.cause, results)).toBe("1 pages were not submitted or not recorded");
  });
});
