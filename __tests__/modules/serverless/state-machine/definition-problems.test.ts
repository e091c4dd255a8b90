import type { State, TaskState } from "../../../../modules/serverless/state-machine/definition";
import { definitionProblems } from "../../../../modules/serverless/state-machine/definition-problems";
import { CALL, RETRY, workflow } from "../../../fixtures/definition";

const problems = (states: Readonly<Record<string, State>>): string[] =>
  definitionProblems(workflow(states)).map(({ field, rule }) => `${field}: ${rule}`);
const call = (change: Partial<TaskState>): string[] =>
  problems({
    Call: { ...CALL, ...change } as TaskState,
    Undone: { type: "fail", error: "E", cause: "c" },
  }).filter((line) => !line.startsWith("states.Undone"));
const END: State = { type: "succeed" };
const each = (maxItems: number): State => ({
  type: "map",
  items: "{% $states.input %}",
  maxItems,
  concurrency: 40,
  each: { startAt: "Inner", states: { Inner: CALL } },
  end: true,
});

describe("definitionProblems", () => {
  it("takes a workflow in which every state is reached and comes to an end", () =>
    expect(problems({ Call: CALL })).toEqual([]));

  it("refuses the start of an execution whose name is fixed, and follows what it catches", () => {
    const start: State = {
      type: "start",
      stateMachineArn: "arn",
      name: "fixed",
      input: {},
      retry: [RETRY],
      catch: [{ errors: ["E"], next: "Gone" }],
      end: true,
    };
    expect(problems({ Start: start })).toEqual([
      "states.Start.next: one of Start",
      "states.Start.name: JSONata between {% and %}",
    ]);
  });

  it("refuses a state that nobody made", () => {
    const { end: _end, ...open } = CALL as TaskState & { end: true };
    expect(problems({ Call: { ...open, next: "Gone" } })).toEqual(["states.Call.next: one of Call"]);
    expect(
      definitionProblems({ ...workflow({ Call: CALL }), startAt: "Gone" }).map(({ field }) => field),
    ).toEqual(["startAt", "states.Call"]);
  });

  it("refuses a state that nobody reaches", () =>
    expect(problems({ Call: CALL, Lost: END })).toEqual(["states.Lost: reached from Call"]));

  it("refuses a way that comes to no end", () =>
    expect(
      problems({
        One: { type: "pass", output: 1, next: "Two" },
        Two: { type: "pass", output: 1, next: "One" },
      }),
    ).toEqual(["states.One: on a way that comes to an end", "states.Two: on a way that comes to an end"]));

  it("refuses a call without a timeout, or without a retry", () => {
    const { timeoutSeconds: _timeout, ...endless } = CALL;
    expect(problems({ Call: endless })).toEqual([
      "states.Call.timeoutSeconds: the seconds until a call has failed",
    ]);
    const { retry: _retry, ...once } = CALL;
    expect(problems({ Call: once })).toEqual([
      "states.Call.retry: what is tried again, since every call may fail once",
    ]);
  });

  it("refuses a payment whose failure nobody catches, or only some of them", () => {
    const rule = "states.Call.catch: one that ends with States.ALL, since it moves money";
    expect(call({ payment: true })).toEqual([rule]);
    expect(call({ payment: true, catch: [{ errors: ["Lambda.Unknown"], next: "Undone" }] })).toEqual([rule]);
    expect(call({ payment: true, catch: [{ errors: ["States.ALL"], next: "Undone" }] })).toEqual([]);
  });

  it("refuses every error beside or before others", () => {
    const rule = "states.Call: one where States.ALL stands alone and last";
    expect(call({ retry: [{ ...RETRY, errors: ["States.ALL"] }, RETRY] })).toEqual([rule]);
    expect(call({ retry: [{ ...RETRY, errors: ["States.ALL", "Other"] }] })).toEqual([rule]);
  });

  it("refuses retries that Step Functions does not take", () =>
    expect(
      call({
        retry: [{ ...RETRY, intervalSeconds: 0, attempts: 100, backoff: 0.5, maxDelaySeconds: 0 }],
      }).map((line) => line.split(":")[0]),
    ).toEqual([
      "states.Call.retry.0.intervalSeconds",
      "states.Call.retry.0.attempts",
      "states.Call.retry.0.maxDelaySeconds",
      "states.Call.retry.0.backoff",
    ]));

  it("refuses a choice without a way for everything else, and conditions that are no JSONata", () =>
    expect(
      problems({ Choose: { type: "choice", choices: [{ condition: "true", next: "End" }] }, End: END }),
    ).toEqual([
      "states.Choose.otherwise: a state for when no condition holds",
      "states.Choose.choices.0.condition: JSONata between {% and %}",
    ]));

  it("looks into what is done with each item", () => {
    const map = each(1) as Extract<State, { type: "map" }>;
    const lost = { ...map, each: { startAt: "Inner", states: { Inner: CALL, Lost: END } } };
    expect(problems({ All: lost })).toEqual(["states.All.each.states.Lost: reached from Inner"]);
    expect(problems({ All: { ...map, concurrency: 41 } })).toEqual([
      "states.All.concurrency: a whole number from 1 to 40",
    ]);
  });

  it("refuses a name that two states have", () => {
    const map = each(1) as Extract<State, { type: "map" }>;
    expect(problems({ Inner: map })).toEqual([
      "states.Inner: a name that no other state of the workflow has",
    ]);
  });

  it("refuses more than one history takes", () => {
    // Two for the execution, four for the list, and 13 for each item.
    expect(problems({ All: each(1_922) })).toEqual([]);
    expect(definitionProblems(workflow({ All: each(1_923) }))).toEqual([
      expect.objectContaining({ field: "states", value: 25_005 }) as object,
    ]);
  });

  it("refuses a timeout of nothing", () =>
    expect(definitionProblems({ ...workflow({ Call: CALL }), timeoutSeconds: 0 })).toEqual([
      { field: "timeoutSeconds", rule: "a whole number from 1 to 99999999", value: 0 },
    ]));

  it("refuses names that Step Functions does not take", () =>
    expect(problems({ ["x".repeat(81)]: END })).toEqual([
      `states.${"x".repeat(81)}: named with at most 80 characters`,
    ]));

  it("refuses a definition that is too long", () =>
    expect(problems({ Call: { ...CALL, payload: "x".repeat(1_048_576) } })).toEqual([
      "states: at most 1048576 characters of JSON",
    ]));
});
