import type { PlatformGraph } from "../platform-graph";
import { once } from "../once";
import { isJsonObject, listOf, member, objectsOf, type Json, type JsonObject } from "../json";
import type { Evidence, Resource } from "../resource";
import { documentAt } from "./document-at";
import { receiversOf } from "./receivers-at";

/** A state of a workflow; texts in it are templates. */
export interface WorkflowState {
  readonly name: string;
  readonly type: string;
  readonly json: JsonObject;
  readonly scope: WorkflowScope;
  /** Names of states that may follow without an error. */
  readonly next: readonly string[];
  /** What catches which errors, and the state that follows then. */
  readonly catches: readonly { readonly errors: readonly string[]; readonly next: string | undefined }[];
  /** Functions and machines that it calls. */
  readonly calls: readonly Resource[];
  /** What stands at a member of it, as evidence. */
  readonly show: (key: string) => Evidence;
}

/** States that name one another: the workflow itself, a branch, or what is done for each item. */
export interface WorkflowScope {
  readonly path: string;
  readonly startAt: string | undefined;
  readonly timeout: Json | undefined;
  readonly states: ReadonlyMap<string, WorkflowState>;
  /** The state that it is a part of; undefined for the workflow itself. */
  readonly parent: WorkflowState | undefined;
}

export interface Workflow {
  readonly machine: Resource;
  /** The workflow itself first; empty where its definition cannot be read before apply. */
  readonly scopes: readonly WorkflowScope[];
}

/** Every state machine with what its definition says. */
export const workflowsOf = once((graph: PlatformGraph): readonly Workflow[] =>
  graph.of("aws_sfn_state_machine").map((machine) => {
    const scopes: WorkflowScope[] = [];
    const definition = documentAt(machine.body, "definition");
    if (isJsonObject(definition)) addScope(scopes, machine, definition, "definition");
    return { machine, scopes };
  }),
);

/** All states of a workflow. */
export function statesOf({ scopes }: Workflow): readonly WorkflowState[] {
  return scopes.flatMap(({ states }) => [...states.values()]);
}

/** States that can follow some, themselves included. */
export function reachable(
  scope: WorkflowScope,
  starts: readonly string[],
  caught: boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...starts];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const state = scope.states.get(name);
    if (state === undefined || found.has(name)) continue;
    found.add(name);
    waiting.push(...state.next);
    if (caught) waiting.push(...state.catches.flatMap(({ next }) => next ?? []));
  }
  return found;
}

function addScope(
  scopes: WorkflowScope[],
  machine: Resource,
  json: JsonObject,
  path: string,
  parent?: WorkflowState,
): void {
  const startAt = member(json, "StartAt");
  const states = new Map<string, WorkflowState>();
  const scope: WorkflowScope = {
    path,
    startAt: typeof startAt === "string" ? startAt : undefined,
    timeout: member(json, "TimeoutSeconds"),
    states,
    parent,
  };
  scopes.push(scope);
  const members = member(json, "States");
  for (const [name, each] of Object.entries(isJsonObject(members) ? members : {})) {
    if (!isJsonObject(each)) continue;
    const state = stateOf(machine, scope, name, each);
    states.set(name, state);
    for (const inner of ["ItemProcessor", "Iterator", "Branches"])
      for (const [index, part] of objectsOf(member(each, inner)).entries())
        addScope(scopes, machine, part, `${path}.States.${name}.${inner}.${index}`, state);
  }
}

function stateOf(machine: Resource, scope: WorkflowScope, name: string, json: JsonObject): WorkflowState {
  const type = member(json, "Type");
  const choices = objectsOf(member(json, "Choices")).map((choice) => member(choice, "Next"));
  const next = [member(json, "Next"), member(json, "Default"), ...choices];
  return {
    name,
    type: typeof type === "string" ? type : "",
    json,
    scope,
    next: next.filter((each) => typeof each === "string"),
    catches: objectsOf(member(json, "Catch")).map((each) => {
      const to = member(each, "Next");
      return { errors: textsOf(member(each, "ErrorEquals")), next: typeof to === "string" ? to : undefined };
    }),
    calls: callsOf(machine, json),
    show: (key) => ({
      resource: machine,
      path: `${scope.path}.States.${name}.${key}`,
      value: member(json, key),
    }),
  };
}

/** What a task names: as its resource, or as an argument of the service that it calls. */
function callsOf(machine: Resource, json: JsonObject): readonly Resource[] {
  const resource = member(json, "Resource");
  if (resource === undefined) return [];
  const named = [member(json, "Arguments"), member(json, "Parameters")].flatMap((args) => [
    member(args, "FunctionName"),
    member(args, "StateMachineArn"),
  ]);
  return [...new Set([resource, ...named].flatMap((each) => receiversOf(machine.body, each ?? null)))];
}

export function textsOf(json: Json | undefined): readonly string[] {
  return listOf(json).filter((each) => typeof each === "string");
}
