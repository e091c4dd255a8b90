import { reachable, statesOf, workflowsOf } from "../../../../terraform/graph/events/workflow";
import { graphOf } from "../../../fixtures/graph-of";

const workflowOf = (definition: unknown) =>
  workflowsOf(
    graphOf({
      "prod-payments-sa-east-1-x": {
        resource: {
          aws_lambda_function: { f: { function_name: "f" }, g: { function_name: "g" } },
          aws_lambda_alias: {
            live: { name: "live", function_name: "${aws_lambda_function.g.function_name}" },
          },
          aws_sfn_state_machine: {
            m: { definition: typeof definition === "string" ? definition : JSON.stringify(definition) },
          },
        },
      },
    }),
  )[0]!;

const DEFINITION = {
  StartAt: "Pick",
  TimeoutSeconds: 60,
  States: {
    Pick: { Type: "Choice", Choices: [{ Next: "Call" }, {}], Default: "Each" },
    Call: {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Arguments: { FunctionName: "${aws_lambda_function.f.arn}" },
      Next: "Done",
      Catch: [{ ErrorEquals: ["States.ALL", 7], Next: "Undo" }, { ErrorEquals: ["X"] }],
    },
    Undo: { Type: "Task", Resource: "${aws_lambda_alias.live.arn}", Next: "Pick" },
    Each: { Type: "Map", ItemProcessor: { StartAt: "In", States: { In: { Type: "Pass" } } }, Next: "Done" },
    Done: { Type: "Succeed" },
    Lost: { Type: "Fail" },
    Broken: 7,
  },
};

describe("workflowsOf", () => {
  const workflow = workflowOf(DEFINITION);
  const [whole, inner] = workflow.scopes;

  it("reads scopes, and states with what follows them", () => {
    expect([whole!.startAt, whole!.timeout, whole!.parent]).toEqual(["Pick", 60, undefined]);
    expect([inner!.startAt, inner!.path, inner!.parent?.name]).toEqual([
      "In",
      "definition.States.Each.ItemProcessor.0",
      "Each",
    ]);
    expect(statesOf(workflow).map(({ name }) => name)).toEqual([
      "Pick",
      "Call",
      "Undo",
      "Each",
      "Done",
      "Lost",
      "In",
    ]);
    expect(whole!.states.get("Pick")!.next).toEqual(["Each", "Call"]);
    expect(whole!.states.get("Call")!.catches).toEqual([
      { errors: ["States.ALL"], next: "Undo" },
      { errors: ["X"], next: undefined },
    ]);
  });

  it("finds what tasks call, as a resource or as an argument, behind aliases too", () => {
    const calls = (name: string) => whole!.states.get(name)!.calls.map(({ name: called }) => called);
    expect([calls("Call"), calls("Undo"), calls("Pick")]).toEqual([["f"], ["g"], []]);
  });

  it("shows a member of a state as evidence", () => {
    expect(whole!.states.get("Done")!.show("Type")).toMatchObject({
      path: "definition.States.Done.Type",
      value: "Succeed",
    });
  });

  it("follows states with and without what is caught", () => {
    const names = (caught: boolean) => [...reachable(whole!, ["Call"], caught)].sort();
    expect(names(false)).toEqual(["Call", "Done"]);
    expect(names(true)).toEqual(["Call", "Done", "Each", "Pick", "Undo"]);
    expect([...reachable(whole!, ["Nowhere"], true)]).toEqual([]);
  });

  it.each(["[]", "{", "${aws_x.y.z}", '{"States":[7]}', '{"StartAt":1,"States":{"a":{"Choices":7}}}'])(
    "throws at nothing that may be a definition: %s",
    (definition) => {
      expect(() => workflowOf(definition).scopes.length).not.toThrow();
    },
  );
});
