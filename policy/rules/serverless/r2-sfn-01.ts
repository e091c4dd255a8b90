import { member, objectsOf } from "../../../terraform/graph/json";
import {
  statesOf,
  workflowsOf,
  type Workflow,
  type WorkflowState,
} from "../../../terraform/graph/events/workflow";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

const MOST_ATTEMPTS = 10;
/** What Lambda takes where nothing is set. */
const DEFAULT_TIMEOUT = 3;

export const tasksTryAgain: Rule = {
  id: "R2-SFN-01",
  severity: "high",
  area: "serverless",
  requirements: ["R2", "R5"],
  pci: [],
  title:
    "Every task of a workflow ends in time, later than the function that it calls, and tries again with growing, scattered waits",
  why: "a task that never ends holds its execution for a year; tasks that try again at once keep down what they call",
  source: ["https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: workflowsOf(graph).map(judge),
    nothing: "there is no state machine",
  }),
};

function judge(workflow: Workflow): Judgement {
  const { machine, scopes } = workflow;
  const at = { resource: machine, path: "definition" };
  if (scopes.length === 0)
    return judgeProblems(
      machine,
      [{ message: "its definition cannot be read before apply", evidence: [at], verdict: "unknown" }],
      { message: "" },
    );
  const tasks = statesOf(workflow).filter(({ type }) => type === "Task");
  return judgeProblems(machine, tasks.flatMap(problemsOf), {
    message: `its ${tasks.length} tasks end in time and try again`,
    evidence: tasks.length > 0 ? tasks.map(({ show }) => show("Retry")) : [at],
  });
}

function problemsOf({ name, json, show, calls }: WorkflowState): readonly Problem[] {
  const problems: Problem[] = [];
  const timeout = member(json, "TimeoutSeconds");
  const asked = member(json, "TimeoutSecondsPath") !== undefined;
  if (!asked && !(typeof timeout === "number" && timeout > 0))
    problems.push({ message: `${name} has no TimeoutSeconds`, evidence: [show("TimeoutSeconds")] });
  for (const { type, body } of calls)
    if (type === "aws_lambda_function" && typeof timeout === "number") {
      const longest = body.number("timeout") ?? DEFAULT_TIMEOUT;
      if (timeout <= longest)
        problems.push({
          message: `${name} ends after ${timeout} s, and its function may take ${longest} s`,
          evidence: [show("TimeoutSeconds"), { resource: body.resource, path: "timeout", value: longest }],
        });
    }
  const resource = member(json, "Resource");
  const waits = typeof resource === "string" && resource.endsWith(".waitForTaskToken");
  if (waits && member(json, "HeartbeatSeconds") === undefined)
    problems.push({
      message: `${name} waits without HeartbeatSeconds`,
      evidence: [show("HeartbeatSeconds")],
    });
  const retries = objectsOf(member(json, "Retry"));
  const bad = retries.length === 0 || retries.some((retry) => !isBounded(retry));
  if (bad)
    problems.push({
      message: `${name} must try again, up to ${MOST_ATTEMPTS} times, with BackoffRate above 1 and JitterStrategy FULL`,
      evidence: [show("Retry")],
    });
  return problems;
}

function isBounded(retry: Parameters<typeof member>[0]): boolean {
  const [attempts, rate] = [member(retry, "MaxAttempts"), member(retry, "BackoffRate")];
  if (attempts === 0) return true;
  return (
    typeof attempts === "number" &&
    attempts > 0 &&
    attempts <= MOST_ATTEMPTS &&
    typeof rate === "number" &&
    rate > 1 &&
    member(retry, "JitterStrategy") === "FULL"
  );
}
