import { UserError } from "../../modules/core/errors";
import { listOf, member, objectsOf, type Json, type JsonObject } from "./json";
import { objectOf } from "./literal";
import { expressionsOf, PlanScope, scopeAt } from "./plan-scope";
import { plannedBlock, plannedValue, type Place } from "./planned-values";
import { shownResources, type ShownResource } from "./shown-resources";
import type { ResourceDocument, StackDocument } from "./stack-document";
import { soleReference } from "./template";

/**
 * The stack of a plan as `terraform show -json` prints it. Plans say nothing of `lifecycle`, of comments and so of
 * construct paths, and do not tell an argument that nobody set from one that is decided at apply, but for what
 * was configured: that decides here.
 * @throws UserError if it is no plan, or one that failed
 */
export function planDocument(name: string, file: string, json: JsonObject): StackDocument {
  const configuration = member(json, "configuration");
  const planned = member(json, "planned_values");
  if (configuration === undefined || planned === undefined)
    throw new UserError(`${file} is no plan: it must be what terraform show -json prints of a saved plan`);
  if (member(json, "errored") === true)
    throw new UserError(`${file} is a plan that failed, which tells only a part: plan again`);
  const scope = new PlanScope(member(configuration, "root_module"));
  const changes = changesOf(json);
  const shown = new Map(
    [...shownResources(member(member(member(json, "prior_state"), "values"), "root_module")).filter(isData)]
      .concat(shownResources(member(planned, "root_module")))
      .map((resource) => [resource.address, resource]),
  );
  const today = valuesToday(shown);
  const read = new Reader(scope, changes, today);
  const outputs = Object.entries(objectOf(member(member(configuration, "root_module"), "outputs"))).map(
    ([output, block]): [string, Json] => {
      const value = member(member(planned, "outputs"), output);
      const change = member(member(json, "output_changes"), output);
      const known = {
        known: member(value, "value"),
        unknown: member(change, "after_unknown"),
        sensitive: member(value, "sensitive"),
      };
      const place = { scope, today };
      return [output, plannedValue(member(block, "expression"), known, place) ?? null];
    },
  );
  return {
    name,
    file,
    origin: "plan",
    resources: [...shown.values()].map((resource) => read.resource(resource)),
    outputs: new Map(outputs),
    providers: providersOf(member(configuration, "provider_config"), scope, today),
    terraform: {},
  };
}

/** Reads resources of a plan; each module's configuration is looked up once. */
class Reader {
  private readonly scopes = new Map<string, { scope: PlanScope; blocks: ReadonlyMap<string, Json> }>();

  public constructor(
    private readonly root: PlanScope,
    private readonly changes: ReadonlyMap<string, Json>,
    private readonly today: Place["today"],
  ) {}

  public resource(shown: ShownResource): ResourceDocument {
    const { mode, type, name, address, module, json } = shown;
    const { scope, blocks } = this.module(module);
    const block = blocks.get(`${mode === "data" ? "data." : ""}${type}.${name}`);
    const repeated = member(block, "for_each_expression");
    const change = member(this.changes.get(address), "change");
    const planned = {
      known: member(json, "values"),
      unknown: member(change, "after_unknown"),
      sensitive: member(json, "sensitive_values"),
    };
    const place = { scope, today: this.today, ...(repeated !== undefined && { repeated }) };
    const values = plannedBlock(expressionsOf(block), planned, place);
    const provider = member(block, "provider_config_key");
    const before = listOf(member(block, "depends_on"));
    const actions = listOf(member(change, "actions")).filter((action) => typeof action === "string");
    return {
      mode,
      type,
      name,
      address,
      values: before.length === 0 ? values : { ...values, depends_on: before },
      provider: typeof provider === "string" ? provider : (type.split("_")[0] ?? type),
      ...(actions.length > 0 && { actions }),
    };
  }

  private module(prefix: string): { scope: PlanScope; blocks: ReadonlyMap<string, Json> } {
    let found = this.scopes.get(prefix);
    if (found === undefined) {
      const scope = scopeAt(this.root, prefix) ?? new PlanScope(undefined, prefix);
      found = { scope, blocks: scope.configured() };
      this.scopes.set(prefix, found);
    }
    return found;
  }
}

function changesOf(json: JsonObject): ReadonlyMap<string, Json> {
  return new Map(
    objectsOf(member(json, "resource_changes")).map((change) => [String(member(change, "address")), change]),
  );
}

/** Looks up what an attribute of a resource is today, as far as the plan knows. */
function valuesToday(shown: ReadonlyMap<string, ShownResource>): Place["today"] {
  return (expression) => {
    const reference = soleReference(expression);
    if (reference === undefined) return undefined;
    const { mode, module = "", type, name, path } = reference;
    const address = `${module}${mode === "managed" ? "" : `${mode}.`}${type}.${name}`;
    const [key = "", ...below] = path;
    for (const [at, rest] of [
      [address, path],
      [`${address}[${key}]`, below],
      [`${address}[${JSON.stringify(key)}]`, below],
    ] as const) {
      const resource = shown.get(at);
      if (resource === undefined) continue;
      let value = member(resource.json, "values");
      for (const step of rest) value = member(value, step);
      return value;
    }
    return undefined;
  };
}

function providersOf(
  json: Json | undefined,
  scope: PlanScope,
  today: Place["today"],
): ReadonlyMap<string, JsonObject> {
  const nothing = { known: undefined, unknown: undefined, sensitive: undefined };
  return new Map(
    Object.entries(objectOf(json)).map(([key, configuration]) => [
      key,
      plannedBlock(expressionsOf(configuration), nothing, { scope, today }),
    ]),
  );
}

function isData({ mode }: ShownResource): boolean {
  return mode === "data";
}
