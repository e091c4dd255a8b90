import { textOf } from "../../../terraform/graph/json";
import { statesOf, workflowsOf } from "../../../terraform/graph/events/workflow";
import { show } from "../../../terraform/graph/protection/show";
import { oneOf, Proof } from "../../proof";
import type { Rule } from "../../rule";

export const workflowsRunOnce: Rule = {
  id: "R5-SFN-01",
  severity: "high",
  area: "serverless",
  requirements: ["R5"],
  pci: [],
  title: "Workflows that call functions are of type STANDARD, and end by themselves",
  why: "an Express workflow may run the same payment more than once; one without an end waits for a year",
  source: ["https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: workflowsOf(graph).map((workflow) => {
      const { machine, scopes } = workflow;
      const calls = statesOf(workflow).flatMap((state) => state.calls);
      const proof = new Proof(machine).value(
        machine.body,
        "type",
        (value) => value === undefined || oneOf("STANDARD")(value),
        "STANDARD",
      );
      const timeout = machine.body.graph.resolve(scopes[0]?.timeout ?? null, machine.stack);
      proof.needs(
        scopes.length === 0 ? undefined : timeout.kind === "known" && Number(textOf(timeout.value)) > 0,
        "the workflow has no TimeoutSeconds",
        { resource: machine, path: "definition.TimeoutSeconds", value: scopes[0]?.timeout },
        ...(calls.length > 0 ? calls.map((resource) => ({ resource })) : [show(machine.body, "type")]),
      );
      return proof.judgement("each of its executions runs once, and ends");
    }),
    nothing: "there is no state machine",
  }),
};
