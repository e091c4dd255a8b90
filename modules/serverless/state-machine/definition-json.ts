import { terraformJson } from "../../security/policy-document";
import type { Catch, Definition, Retry, Scope, StartState, State, TaskState, Way } from "./definition";

type Json = Readonly<Record<string, unknown>>;

/** The workflow in Amazon States Language, as Step Functions takes it. */
export function definitionJson({ comment, timeoutSeconds, ...scope }: Definition): string {
  return terraformJson({
    Comment: comment,
    QueryLanguage: "JSONata",
    TimeoutSeconds: timeoutSeconds,
    ...scopeOf(scope),
  });
}

function scopeOf({ startAt, states }: Scope): Json {
  return {
    StartAt: startAt,
    States: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, stateOf(state)])),
  };
}

function stateOf(state: State): Json {
  switch (state.type) {
    case "task":
      return taskOf(state);
    case "start":
      return startOf(state);
    case "map":
      return {
        Type: "Map",
        Items: state.items,
        MaxConcurrency: state.concurrency,
        ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, ...scopeOf(state.each) },
        ...(state.output !== undefined && { Output: state.output }),
        ...wayOf(state),
      };
    case "choice":
      return {
        Type: "Choice",
        Choices: state.choices.map(({ condition, next }) => ({ Condition: condition, Next: next })),
        ...(state.otherwise !== undefined && { Default: state.otherwise }),
      };
    case "pass":
      return { Type: "Pass", Output: state.output, ...wayOf(state) };
    case "succeed":
      return { Type: "Succeed" };
    case "fail":
      return { Type: "Fail", Error: state.error, Cause: state.cause };
  }
}

function taskOf(task: TaskState): Json {
  const { functionArn, payload = "{% $states.input %}", output = "{% $states.result.Payload %}" } = task;
  return {
    Type: "Task",
    Resource: "arn:aws:states:::lambda:invoke",
    Arguments: { FunctionName: functionArn, Payload: payload },
    Output: output,
    ...(task.timeoutSeconds !== undefined && { TimeoutSeconds: task.timeoutSeconds }),
    ...(task.retry !== undefined && { Retry: task.retry.map(retryOf) }),
    ...(task.catch !== undefined && { Catch: task.catch.map(catchOf) }),
    ...wayOf(task),
  };
}

function startOf(state: StartState): Json {
  const { stateMachineArn, name, input } = state;
  return {
    Type: "Task",
    Resource: "arn:aws:states:::states:startExecution",
    TimeoutSeconds: 60,
    Arguments: { StateMachineArn: stateMachineArn, Name: name, Input: input },
    Retry: state.retry.map(retryOf),
    ...(state.catch !== undefined && { Catch: state.catch.map(catchOf) }),
    ...wayOf(state),
  };
}

function retryOf({ errors, intervalSeconds, attempts, backoff, maxDelaySeconds }: Retry): Json {
  return {
    ErrorEquals: errors,
    IntervalSeconds: intervalSeconds,
    MaxAttempts: attempts,
    BackoffRate: backoff,
    MaxDelaySeconds: maxDelaySeconds,
    // Many executions that failed together do not come back together.
    JitterStrategy: "FULL",
  };
}

function catchOf({ errors, next, output }: Catch): Json {
  return { ErrorEquals: errors, Next: next, ...(output !== undefined && { Output: output }) };
}

function wayOf(way: Way): Json {
  return "next" in way ? { Next: way.next } : { End: true };
}
