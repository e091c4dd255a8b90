import {
  functionArns,
  startedArns,
  stateMachinePermissions,
} from "../../../../modules/serverless/state-machine/state-machine-permissions";
import { CALL, workflow } from "../../../fixtures/definition";
import { PLACE } from "../../../fixtures/serverless";

const permissions = (arns: readonly string[], started: readonly string[] = []) =>
  Object.fromEntries(
    stateMachinePermissions({
      ...PLACE,
      name: "job",
      functionArns: arns,
      startedArns: started,
      keyArn: "key",
    }).map((each) => [each.Sid, each]),
  );

describe("functionArns", () => {
  it("finds what a workflow calls, also for each item, each once", () => {
    const inner = { ...CALL, functionArn: "inner" };
    const all = {
      type: "map",
      items: "{% [] %}",
      maxItems: 1,
      concurrency: 1,
      each: { startAt: "Inner", states: { Inner: inner, Again: inner } },
      end: true,
    } as const;
    expect(functionArns(workflow({ Call: { ...CALL, functionArn: "outer" }, All: all }))).toEqual([
      "inner",
      "outer",
    ]);
  });
});

describe("stateMachinePermissions", () => {
  it("calls the named functions only", () => {
    expect(permissions(["one"]).CallFunctions!.Resource).toEqual(["one"]);
    expect(permissions([]).CallFunctions).toBeUndefined();
  });

  it("starts the named workflows only", () => {
    const start = {
      type: "start",
      stateMachineArn: "own",
      name: "{% 'a' %}",
      input: {},
      retry: [],
      end: true,
    } as const;
    expect(startedArns(workflow({ Call: CALL, Start: start }))).toEqual(["own"]);
    expect(permissions([], ["own"]).StartWorkflows).toMatchObject({
      Action: "states:StartExecution",
      Resource: ["own"],
    });
    expect(permissions([]).StartWorkflows).toBeUndefined();
  });

  it("uses the key for its own executions only", () =>
    expect(permissions([]).Encrypt).toMatchObject({
      Resource: "key",
      Condition: {
        StringEquals: {
          "kms:EncryptionContext:aws:states:stateMachineArn":
            "arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-job",
        },
      },
    }));

  it("delivers log and traces, and writes no resource policy", () => {
    expect(permissions([]).DeliverLog!.Action).not.toContain("logs:PutResourcePolicy");
    expect(permissions([]).SendTraces!.Action).toContain("xray:PutTraceSegments");
  });
});
