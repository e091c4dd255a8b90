import type { State } from "../../../../modules/serverless/state-machine/definition";
import { definitionJson } from "../../../../modules/serverless/state-machine/definition-json";
import { CALL, RETRY, workflow } from "../../../fixtures/definition";

const written = (state: State): unknown =>
  (JSON.parse(definitionJson(workflow({ One: state }))) as { States: { One: unknown } }).States.One;

describe("definitionJson", () => {
  it("writes a workflow with JSONata as its language", () =>
    expect(JSON.parse(definitionJson(workflow({ One: { type: "succeed" } })))).toEqual({
      Comment: "Does the job",
      QueryLanguage: "JSONata",
      TimeoutSeconds: 3_600,
      StartAt: "One",
      States: { One: { Type: "Succeed" } },
    }));

  it("writes a call of a function, with what it answers for output", () =>
    expect(written({ ...CALL, catch: [{ errors: ["States.ALL"], next: "One", output: 1 }] })).toEqual({
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Arguments: { FunctionName: CALL.functionArn, Payload: "{% $states.input %}" },
      Output: "{% $states.result.Payload %}",
      TimeoutSeconds: 60,
      Retry: [
        {
          ErrorEquals: RETRY.errors,
          IntervalSeconds: 1,
          MaxAttempts: 2,
          BackoffRate: 2,
          MaxDelaySeconds: 10,
          JitterStrategy: "FULL",
        },
      ],
      Catch: [{ ErrorEquals: ["States.ALL"], Next: "One", Output: 1 }],
      End: true,
    }));

  it("writes the start of another execution, which nobody waits for", () =>
    expect(
      written({
        type: "start",
        stateMachineArn: "arn",
        name: "{% 'a' %}",
        input: { day: 1 },
        retry: [RETRY],
        end: true,
      }),
    ).toMatchObject({
      Type: "Task",
      Resource: "arn:aws:states:::states:startExecution",
      Arguments: { StateMachineArn: "arn", Name: "{% 'a' %}", Input: { day: 1 } },
      Retry: [{ MaxAttempts: 2 }],
      End: true,
    }));

  it("writes work on each item of a list within the execution", () =>
    expect(
      written({
        type: "map",
        items: "{% $states.input %}",
        maxItems: 3,
        concurrency: 2,
        each: { startAt: "Two", states: { Two: { type: "pass", output: "x", end: true } } },
        next: "One",
      }),
    ).toEqual({
      Type: "Map",
      Items: "{% $states.input %}",
      MaxConcurrency: 2,
      ItemProcessor: {
        ProcessorConfig: { Mode: "INLINE" },
        StartAt: "Two",
        States: { Two: { Type: "Pass", Output: "x", End: true } },
      },
      Next: "One",
    }));

  it("writes choices and failures", () => {
    expect(
      written({ type: "choice", choices: [{ condition: "{% true %}", next: "A" }], otherwise: "B" }),
    ).toEqual({ Type: "Choice", Choices: [{ Condition: "{% true %}", Next: "A" }], Default: "B" });
    expect(written({ type: "fail", error: "E", cause: "c" })).toEqual({
      Type: "Fail",
      Error: "E",
      Cause: "c",
    });
  });

  it("keeps Terraform's expressions whole", () =>
    expect(definitionJson(workflow({ One: { ...CALL, functionArn: '${a["b"]}' } }))).toContain('${a["b"]}'));
});
