import { ARN_ATTRIBUTES, identityOf } from "./identities";
import { isJsonObject, member, type Json, textOf } from "./json";
import { isRecordingReads, noteRead, wholeOf } from "./reads";
import type { Resource, Stack } from "./resource";
import type { ResourceIndex } from "./resource-index";
import { isTemplate, references, soleReference, templateParts, type Reference } from "./template";
import { ABSENT, type Value } from "./value";

/** References and levels of nesting that are followed one after another at most: no honest chain is as long. */
const MAX_STEPS = 400;

interface Scoped {
  readonly json: Json;
  readonly stack: Stack;
}

/** A resource, and what a reference names below it. */
interface Named {
  readonly resource: Resource;
  readonly path: readonly string[];
}

/** Follows references through attributes, data sources and other stacks' contracts. */
export class Resolver {
  private readonly texts = new Map<Stack, Map<string, Value>>();
  private readonly found = new Map<Stack, Map<string, readonly Resource[]>>();

  public constructor(private readonly index: ResourceIndex) {}

  public resolve(json: Json, stack: Stack, hops = 0): Value {
    if (json === null) return ABSENT;
    if (typeof json === "string") return this.text(json, stack, hops);
    if (typeof json !== "object") return { kind: "known", value: json };
    return Array.isArray(json)
      ? this.all(json as readonly Json[], stack, hops)
      : this.all(Object.values(json), stack, hops, Object.keys(json));
  }

  public targets(json: Json, stack: Stack): readonly Resource[] {
    if (typeof json === "string") return this.textTargets(json, stack, 0);
    if (Array.isArray(json))
      return (json as readonly Json[]).flatMap((element) => this.targets(element, stack));
    if (isJsonObject(json)) return Object.values(json).flatMap((element) => this.targets(element, stack));
    return [];
  }

  /** A list, or an object where keys are given: known when all in it is. */
  private all(elements: readonly Json[], stack: Stack, hops: number, keys?: readonly string[]): Value {
    const values: Json[] = [];
    for (const element of elements) {
      const value = this.resolve(element, stack, hops + 1);
      if (value.kind === "unknown") return value;
      values.push(value.kind === "known" ? value.value : null);
    }
    if (keys === undefined) return { kind: "known", value: values };
    return { kind: "known", value: Object.fromEntries(keys.map((key, at) => [key, values[at]!])) };
  }

  private text(text: string, stack: Stack, hops: number): Value {
    if (!isTemplate(text)) return { kind: "known", value: text };
    let known = this.texts.get(stack);
    if (known === undefined) this.texts.set(stack, (known = new Map()));
    let value = isRecordingReads() ? undefined : known.get(text);
    if (value === undefined) {
      // Stands for the text while it is worked on: one that leads back to itself is not known, and ends there.
      known.set(text, { kind: "unknown", expression: text });
      known.set(text, (value = this.fold(text, stack, hops)));
    }
    return value;
  }

  private fold(text: string, stack: Stack, hops: number): Value {
    const unknown: Value = { kind: "unknown", expression: text };
    const parts = templateParts(text);
    const values = parts.map((part): Value =>
      "text" in part ? { kind: "known", value: part.text } : this.expression(part.expression, stack, hops),
    );
    if (values.length === 1) return values[0]!.kind === "known" ? values[0]! : unknown;
    let whole = "";
    for (const value of values) {
      if (value.kind !== "known" || typeof value.value === "object") return unknown;
      whole += textOf(value.value);
    }
    return { kind: "known", value: whole };
  }

  private expression(expression: string, stack: Stack, hops: number): Value {
    const unknown: Value = { kind: "unknown", expression };
    const reference = hops < MAX_STEPS ? soleReference(expression) : undefined;
    if (reference === undefined) return unknown;
    const contract = this.contractValue(reference, stack);
    if (contract !== undefined) return this.resolve(contract.json, contract.stack, hops + 1);
    const [named, ...more] = this.namedBy(reference, stack);
    if (named === undefined || more.length > 0) return unknown;
    const { resource, path } = named;
    noteRead(wholeOf(resource));
    const identity = this.identityValue(resource, path);
    if (identity !== undefined) return { kind: "known", value: identity };
    noteRead(`${resource.id}#${path[0] ?? "*"}`);
    const json = step(resource.document.values, path);
    return json === undefined || json === null ? unknown : this.resolve(json, resource.stack, hops + 1);
  }

  /** ARN, id or name of a resource, where settings decide it. */
  private identityValue(resource: Resource, [attribute, ...more]: readonly string[]): string | undefined {
    if (attribute === undefined || more.length > 0) return undefined;
    if (ARN_ATTRIBUTES.has(attribute)) return this.index.arnOf(resource);
    const identity = identityOf(resource.type);
    if (identity?.also?.includes(attribute) !== true) return undefined;
    noteRead(`${resource.id}#${identity.named}`);
    const name = member(resource.document.values, identity.named);
    return typeof name === "string" && !isTemplate(name) ? name : undefined;
  }

  private textTargets(text: string, stack: Stack, hops: number): readonly Resource[] {
    if (!isTemplate(text)) {
      const named = text.startsWith("arn:") ? this.index.byArn(text) : undefined;
      return named === undefined ? [] : [named];
    }
    let known = this.found.get(stack);
    if (known === undefined) this.found.set(stack, (known = new Map()));
    let targets = known.get(text);
    if (targets === undefined) {
      known.set(text, []);
      targets = [...new Set(this.follow(text, stack, hops))];
      known.set(text, targets);
    }
    return targets;
  }

  private follow(text: string, stack: Stack, hops: number): readonly Resource[] {
    if (hops >= MAX_STEPS) return [];
    const targets = templateParts(text).flatMap((part) =>
      "text" in part
        ? []
        : references(part.expression).flatMap((reference) => this.targetsOfReference(reference, stack, hops)),
    );
    if (targets.length > 0) return targets;
    const folded = text.startsWith("arn:") ? this.text(text, stack, hops) : ABSENT;
    const named =
      folded.kind === "known" && typeof folded.value === "string"
        ? this.index.byArn(folded.value)
        : undefined;
    return named === undefined ? [] : [named];
  }

  private targetsOfReference(reference: Reference, stack: Stack, hops: number): readonly Resource[] {
    const contract = this.contractValue(reference, stack);
    if (contract !== undefined) return this.scopedTargets(contract, hops + 1);
    const resources = this.namedBy(reference, stack).map(({ resource }) => resource);
    return resources.filter(({ mode }) => mode === "managed");
  }

  /** Data sources that a template names, through contracts: what stands there is made by no resource of these stacks. */
  public sources(json: Json, stack: Stack, hops = 0): readonly Resource[] {
    if (typeof json !== "string" || hops >= MAX_STEPS) return [];
    const named = templateParts(json).flatMap((part) => ("text" in part ? [] : references(part.expression)));
    return named.flatMap((reference) => {
      const contract = this.contractValue(reference, stack);
      if (contract !== undefined) return this.sources(contract.json, contract.stack, hops + 1);
      const resources = this.namedBy(reference, stack).map(({ resource }) => resource);
      return resources.filter(({ mode }) => mode === "data");
    });
  }

  private scopedTargets({ json, stack }: Scoped, hops: number): readonly Resource[] {
    if (typeof json === "string") return this.textTargets(json, stack, hops);
    if (Array.isArray(json))
      return (json as readonly Json[]).flatMap((element) =>
        this.scopedTargets({ json: element, stack }, hops + 1),
      );
    if (isJsonObject(json))
      return Object.values(json).flatMap((element) => this.scopedTargets({ json: element, stack }, hops + 1));
    return [];
  }

  /** What a reference names, through data sources that find by name; all that `count` or `for_each` made of a block. */
  private namedBy(reference: Reference, stack: Stack): readonly Named[] {
    const { mode, module = "", type, name, path } = reference;
    const address = `${module}${mode === "managed" ? "" : `${mode}.`}${type}.${name}`;
    const single = this.index.at(stack, address);
    if (single !== undefined) return [{ resource: this.behind(single), path }];
    const instances = this.index.instances(stack, address);
    const [key, ...below] = path;
    if (instances.length === 0 || key === undefined) return instances.map((resource) => ({ resource, path }));
    const keys = [`${address}[${key}]`, `${address}[${JSON.stringify(key)}]`];
    const one = instances.filter((instance) => keys.includes(instance.address));
    if (one.length > 0) return one.map((resource) => ({ resource: this.behind(resource), path: below }));
    const rest = key === "*" ? below : path;
    return instances.map((resource) => ({ resource: this.behind(resource), path: rest }));
  }

  /** The managed resource that a data source finds by name; any other resource itself. */
  private behind(resource: Resource): Resource {
    return resource.mode === "managed" ? resource : (this.index.found(resource) ?? resource);
  }

  /** What the producer's output says at the place that a reference to another state names. */
  private contractValue(
    { mode, module = "", type, name, path }: Reference,
    stack: Stack,
  ): Scoped | undefined {
    if (mode !== "data" || type !== "terraform_remote_state" || path[0] !== "outputs") return undefined;
    const source = this.index.at(stack, `${module}data.${type}.${name}`);
    const producer = source === undefined ? undefined : this.index.producer(source);
    const [, output, ...below] = path;
    if (producer === undefined || output === undefined) return undefined;
    const json = step(producer.document.outputs.get(output), below);
    return json === undefined ? undefined : { json, stack: producer };
  }
}

/** What stands below a value; the keys of objects, the indices of lists. A single block stands for its own list. */
function step(json: Json | undefined, path: readonly string[]): Json | undefined {
  let at = json;
  for (const key of path) {
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(key)];
    else if (key === "0" && isJsonObject(at) && !Object.hasOwn(at, "0")) continue;
    else at = member(at, key);
  }
  return at;
}
