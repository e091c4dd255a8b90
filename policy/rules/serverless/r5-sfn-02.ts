import { member } from "../../../terraform/graph/json";
import {
  reachable,
  workflowsOf,
  type Workflow,
  type WorkflowScope,
  type WorkflowState,
} from "../../../terraform/graph/events/workflow";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

const ALL = "States.ALL";
/** An error that says that what was to be done is done. */
const DONE = /AlreadyExists/;
const ENDS = ["Succeed", "Fail"];

export const sagasAreWhole: Rule = {
  id: "R5-SFN-02",
  severity: "high",
  area: "serverless",
  requirements: ["R5"],
  pci: [],
  title:
    "Every state of a workflow is reached and ends; a step that tells others of a payment catches all errors, and never into success",
  why: "an error that ends in success is a payment that nobody made and nobody misses",
  source: ["https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: workflowsOf(graph).map(judge),
    nothing: "there is no state machine",
  }),
};

function judge({ machine, scopes }: Workflow): Judgement {
  const at = { resource: machine, path: "definition" };
  if (scopes.length === 0)
    return judgeProblems(
      machine,
      [{ message: "its definition cannot be read before apply", evidence: [at], verdict: "unknown" }],
      { message: "" },
    );
  const problems = scopes.flatMap((scope) => [
    ...shapeOf(machine, scope),
    ...[...scope.states.values()].flatMap(errorsOf),
  ]);
  const states = scopes.reduce((sum, scope) => sum + scope.states.size, 0);
  return judgeProblems(machine, problems, {
    message: `its ${states} states are reached and end, and no error ends in success`,
    evidence: [at],
  });
}

/** States that nothing leads to, that lead nowhere, or that are not there. */
function shapeOf(machine: Resource, scope: WorkflowScope): readonly Problem[] {
  const problems: Problem[] = [];
  const from = scope.startAt === undefined ? [] : [scope.startAt];
  const reached = reachable(scope, from, true);
  if (scope.states.size === 0 || !scope.states.has(scope.startAt ?? ""))
    problems.push({
      message: `${scope.path} starts at no state`,
      evidence: [{ resource: machine, path: `${scope.path}.StartAt`, value: scope.startAt }],
    });
  for (const state of scope.states.values()) {
    const { name, next, catches, json, type } = state;
    if (!reached.has(name))
      problems.push({ message: `nothing leads to ${name}`, evidence: [state.show("Type")] });
    for (const each of [...next, ...catches.map((one) => one.next ?? "")])
      if (!scope.states.has(each))
        problems.push({
          message: `${name} leads to ${each}, which is no state`,
          evidence: [state.show("Next")],
        });
    const ends = ENDS.includes(type) || member(json, "End") === true;
    if (!ends && next.length === 0)
      problems.push({ message: `${name} neither ends nor goes on`, evidence: [state.show("Next")] });
    if (type === "Choice" && member(json, "Default") === undefined)
      problems.push({ message: `${name} has no Default`, evidence: [state.show("Default")] });
    const after = [...reachable(scope, [name], false)].map((each) => scope.states.get(each)!);
    if (!after.some((each) => ENDS.includes(each.type) || member(each.json, "End") === true))
      problems.push({ message: `nothing after ${name} ends`, evidence: [state.show("Next")] });
  }
  return problems;
}

function errorsOf(state: WorkflowState): readonly Problem[] {
  const { name, catches, scope, show, calls } = state;
  const problems: Problem[] = [];
  const tells = calls.some(tellsOthers);
  if (tells && !catches.some(({ errors }) => errors.includes(ALL)))
    problems.push({
      message: `${name} tells others of a payment, and does not catch all errors`,
      evidence: [show("Catch"), ...calls.map((resource) => ({ resource, path: "environment" }))],
    });
  for (const { errors, next } of catches) {
    if (next === undefined || errors.every((error) => DONE.test(error))) continue;
    const after = [...reachable(scope, [next], false)].flatMap((each) => scope.states.get(each) ?? []);
    const normal = reachable(scope, state.next, false);
    const joins = normal.has(next);
    const succeeds = after.some(({ type }) => type === "Succeed");
    const failsOutside = scope.parent === undefined || canFail(scope.parent);
    if (joins || succeeds || !failsOutside)
      problems.push({ message: `errors of ${name} end in success`, evidence: [show("Catch")] });
    for (const each of after)
      if (each.type === "Task" && member(each.json, "Retry") === undefined)
        problems.push({
          message: `${each.name} makes good what failed, and is not tried again`,
          evidence: [each.show("Retry")],
        });
  }
  return problems;
}

/** Whether what stands around a branch can still fail after it: what was caught inside is judged there. */
function canFail({ scope, next }: WorkflowState): boolean {
  return [...reachable(scope, next, false)].some((name) => scope.states.get(name)?.type === "Fail");
}

/** A function that knows the address of somebody outside. */
function tellsOthers({ type, body }: Resource): boolean {
  if (type !== "aws_lambda_function") return false;
  return body
    .blocks("environment.variables")
    .some((variables) =>
      Object.values(variables.json).some(
        (value) => typeof value === "string" && value.startsWith("https://"),
      ),
    );
}
