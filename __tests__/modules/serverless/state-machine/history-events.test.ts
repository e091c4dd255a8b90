import { historyEvents } from "../../../../modules/serverless/state-machine/history-events";
import { CALL, RETRY, workflow } from "../../../fixtures/definition";

describe("historyEvents", () => {
  it("counts the start of an execution like a call", () => {
    const start = {
      type: "start",
      stateMachineArn: "arn",
      name: "{% 'a' %}",
      input: {},
      retry: [RETRY],
      end: true,
    } as const;
    expect(historyEvents(workflow({ One: start }))).toBe(historyEvents(workflow({ One: CALL })));
  });

  it("counts a call with all of its retries", () =>
    // The execution, the state, and three tries of three.
    expect(historyEvents(workflow({ Call: CALL }))).toBe(2 + 2 + 3 * 3));

  it("counts what is done with each item as often as there may be items", () =>
    expect(
      historyEvents(
        workflow({
          All: {
            type: "map",
            items: "{% [] %}",
            maxItems: 10,
            concurrency: 1,
            each: { startAt: "Inner", states: { Inner: { type: "succeed" } } },
            end: true,
          },
        }),
      ),
    ).toBe(2 + 2 + 2 + 10 * (2 + 2)));
});
