import { integerProblems, type FieldProblem } from "../../core/problems";
import type { Catch, Definition, Retry, Scope, StartState, State, TaskState } from "./definition";
import { definitionJson } from "./definition-json";
import { historyEvents } from "./history-events";

const MAX_NAME = 80;
const MAX_DEFINITION = 1_048_576;
/** Events after which Step Functions fails an execution, whatever it was doing. */
const MAX_EVENTS = 25_000;
const MAX_CONCURRENCY = 40;
const MAX_SECONDS = 99_999_999;
/** Catches every error. It stands alone, and last. */
const ALL = "States.ALL";

/**
 * Everything that is wrong in a workflow: a state that nobody made or reaches, a way without an end, a call without
 * timeout or retry, a payment whose failure nobody catches, more than one history takes.
 */
export function definitionProblems(definition: Definition): FieldProblem[] {
  const inScopes = scopeProblems("", definition);
  const names = allNames(definition);
  return [
    ...integerProblems("timeoutSeconds", definition.timeoutSeconds, 1, MAX_SECONDS),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({
        field: `states.${name}`,
        rule: "a name that no other state of the workflow has",
        value: name,
      })),
    ...inScopes,
    // What nobody reaches, or goes in circles, has no length.
    ...(inScopes.length > 0 ? [] : sizeProblems(definition)),
  ];
}

function scopeProblems(prefix: string, scope: Scope): FieldProblem[] {
  const { startAt, states } = scope;
  const names = Object.keys(states);
  const unknown = (field: string, name: string): FieldProblem[] =>
    names.includes(name) ? [] : [{ field, rule: `one of ${names.join(", ")}`, value: name }];
  const reached = reachable([startAt], (name) => targets(states[name]));
  const ending = reachable(
    names.filter((name) => ends(states[name]!)),
    (name) => names.filter((other) => targets(states[other]).includes(name)),
  );
  return [
    ...unknown(`${prefix}startAt`, startAt),
    ...names.flatMap((name) => {
      const field = `${prefix}states.${name}`;
      const state = states[name]!;
      const found = [
        ...(name.length <= MAX_NAME
          ? []
          : [{ field, rule: `named with at most ${MAX_NAME} characters`, value: name }]),
        ...targets(state).flatMap((target) => unknown(`${field}.next`, target)),
        ...(reached.has(name) ? [] : [{ field, rule: `reached from ${startAt}`, value: name }]),
        ...stateProblems(field, state),
      ];
      // A way that leads to an unknown state may well have led to an end.
      const leads = targets(state).every((target) => names.includes(target));
      return ending.has(name) || !leads
        ? found
        : [...found, { field, rule: "on a way that comes to an end", value: name }];
    }),
  ];
}

function stateProblems(field: string, state: State): FieldProblem[] {
  if (state.type === "task") return taskProblems(field, state);
  if (state.type === "start") return startProblems(field, state);
  if (state.type === "choice")
    return [
      ...(state.otherwise === undefined
        ? [{ field: `${field}.otherwise`, rule: "a state for when no condition holds", value: undefined }]
        : []),
      ...state.choices.flatMap(({ condition }, index) =>
        queryProblems(`${field}.choices.${index}.condition`, condition),
      ),
    ];
  if (state.type === "map")
    return [
      ...queryProblems(`${field}.items`, state.items),
      ...integerProblems(`${field}.concurrency`, state.concurrency, 1, MAX_CONCURRENCY),
      ...integerProblems(`${field}.maxItems`, state.maxItems, 1, MAX_EVENTS),
      ...scopeProblems(`${field}.each.`, state.each),
    ];
  return [];
}

function startProblems(field: string, { name, retry, catch: caught = [] }: StartState): FieldProblem[] {
  return [
    ...queryProblems(`${field}.name`, name),
    ...retry.flatMap((each, index) => retryProblems(`${field}.retry.${index}`, each)),
    ...[retry, caught].flatMap((rules) => aloneAndLast(field, rules)),
  ];
}

function taskProblems(field: string, task: TaskState): FieldProblem[] {
  const { timeoutSeconds, retry = [], payment } = task;
  const caught: readonly Catch[] = task.catch ?? [];
  return [
    ...(timeoutSeconds === undefined
      ? [{ field: `${field}.timeoutSeconds`, rule: "the seconds until a call has failed", value: undefined }]
      : integerProblems(`${field}.timeoutSeconds`, timeoutSeconds, 1, MAX_SECONDS)),
    ...(retry.length === 0
      ? [
          {
            field: `${field}.retry`,
            rule: "what is tried again, since every call may fail once",
            value: retry,
          },
        ]
      : []),
    ...retry.flatMap((each, index) => retryProblems(`${field}.retry.${index}`, each)),
    ...[retry, caught].flatMap((rules) => aloneAndLast(field, rules)),
    ...(payment && caught.at(-1)?.errors.includes(ALL) !== true
      ? [
          {
            field: `${field}.catch`,
            rule: `one that ends with ${ALL}, since it moves money`,
            value: caught.map(({ errors }) => errors.join(" ")),
          },
        ]
      : []),
  ];
}

function retryProblems(field: string, retry: Retry): FieldProblem[] {
  const { intervalSeconds, attempts, backoff, maxDelaySeconds } = retry;
  return [
    ...integerProblems(`${field}.intervalSeconds`, intervalSeconds, 1, 31_622_400),
    ...integerProblems(`${field}.attempts`, attempts, 1, 99),
    ...integerProblems(`${field}.maxDelaySeconds`, maxDelaySeconds, intervalSeconds + 1, 31_622_399),
    ...(backoff >= 1 ? [] : [{ field: `${field}.backoff`, rule: "at least 1", value: backoff }]),
  ];
}

/** Step Functions refuses what stands beside or behind the name for every error. */
function aloneAndLast(
  field: string,
  rules: readonly { readonly errors: readonly string[] }[],
): FieldProblem[] {
  const right = rules.every(
    ({ errors }, index) => !errors.includes(ALL) || (errors.length === 1 && index === rules.length - 1),
  );
  if (right) return [];
  const value = rules.map(({ errors }) => errors.join(" "));
  return [{ field, rule: `one where ${ALL} stands alone and last`, value }];
}

function queryProblems(field: string, query: string): FieldProblem[] {
  return /^\{%.+%\}$/s.test(query) ? [] : [{ field, rule: "JSONata between {% and %}", value: query }];
}

function sizeProblems(definition: Definition): FieldProblem[] {
  const { length } = definitionJson(definition);
  const events = historyEvents(definition);
  return [
    ...(length <= MAX_DEFINITION
      ? []
      : [{ field: "states", rule: `at most ${MAX_DEFINITION} characters of JSON`, value: length }]),
    ...(events <= MAX_EVENTS
      ? []
      : [
          {
            field: "states",
            rule: `so few that an execution comes to at most ${MAX_EVENTS} events when every call is tried as often as it may be`,
            value: events,
          },
        ]),
  ];
}

/** All states that a walk from some comes to. */
function reachable(from: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop())
    if (!found.has(name)) {
      found.add(name);
      open.push(...next(name));
    }
  return found;
}

function targets(state: State | undefined): string[] {
  if (state === undefined) return [];
  if (state.type === "choice")
    return [
      ...state.choices.map(({ next }) => next),
      ...(state.otherwise === undefined ? [] : [state.otherwise]),
    ];
  return [
    ...("next" in state ? [state.next] : []),
    ...(state.type === "task" || state.type === "start" ? (state.catch ?? []).map(({ next }) => next) : []),
  ];
}

function ends(state: State): boolean {
  return state.type === "succeed" || state.type === "fail" || "end" in state;
}

function allNames({ states }: Scope): string[] {
  return Object.entries(states).flatMap(([name, state]) =>
    state.type === "map" ? [name, ...allNames(state.each)] : [name],
  );
}
