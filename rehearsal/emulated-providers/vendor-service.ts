import { fillValues } from "./fill-values";
import type { Block } from "./provider-schema";
import { referenceProblems, refersTo } from "./reference-problems";
import type { RuleContext, TypeRules, VendorRules } from "./type-rules";
import { stringAt, type Values } from "./value";
import type { VendorStore } from "./vendor-store";

/** A vendor refuses what was asked of it. */
export class Refusal extends Error {}

/** The vendor's side of a provider: makes, changes and removes objects, or refuses to. */
export class VendorService {
  public constructor(
    private readonly rules: VendorRules,
    private readonly store: VendorStore,
    /** Arguments of the provider in the stack that calls. */
    private readonly provider: Values,
  ) {}

  /** @throws Refusal */
  public create(type: string, block: Block, planned: Values): Values {
    const rules = this.#rulesOf(type);
    const context = this.#context();
    this.#check(type, rules, planned, context);
    const id = rules.id(planned, context);
    if (this.store.get(type, id) !== undefined) throw new Refusal(`there is a ${type} "${id}" already`);
    const asNumber = block.attributes?.id?.type === "number";
    const values = this.#filled(block, rules, { ...planned, id: asNumber ? Number(id) : id }, context);
    this.store.set(type, id, values);
    rules.created?.(values, context);
    return values;
  }

  /** @throws Refusal */
  public update(type: string, block: Block, planned: Values, prior: Values): Values {
    const rules = this.#rulesOf(type);
    const context = this.#context();
    const id = this.#idOf(type, prior);
    if (this.store.get(type, id) === undefined) throw new Refusal(`there is no ${type} "${id}"`);
    this.#check(type, rules, planned, context, id);
    const values = this.#filled(block, rules, planned, context);
    this.store.set(type, id, values);
    return values;
  }

  /** @throws Refusal */
  public remove(type: string, prior: Values): void {
    const rules = this.#rulesOf(type);
    const context = this.#context();
    const id = this.#idOf(type, prior);
    const found = this.store.get(type, id);
    if (found === undefined) return;
    const kept = rules.keeps?.(found, context) ?? this.#user(type, id);
    if (kept !== undefined) throw new Refusal(`${type} "${id}" cannot be removed: ${kept}`);
    this.store.delete(type, id);
    rules.removed?.(found, context);
  }

  /** The object as the vendor knows it; undefined if it is gone. */
  public read(type: string, prior: Values): Values | undefined {
    return this.store.get(type, this.#idOf(type, prior));
  }

  /** @throws Refusal if the vendor has no such thing */
  public lookUp(type: string, config: Values): Values {
    const found = this.rules.dataSources[type]?.(config, this.#context());
    if (found === undefined) throw new Refusal(`${type} is not emulated`);
    if (typeof found === "string") throw new Refusal(found);
    return found;
  }

  #check(type: string, rules: TypeRules, values: Values, context: RuleContext, self?: string): void {
    const key = rules.unique?.(values);
    const taken =
      key !== undefined &&
      [...this.store.all(type)].some(([id, other]) => id !== self && rules.unique!(other) === key);
    const problems = [
      ...referenceProblems(values, rules.references, this.store),
      ...(taken ? [`there is a ${type} "${key}" already`] : []),
    ];
    // What the vendor looks up further rests on references that lead somewhere.
    const all = problems.length > 0 ? problems : (rules.refuses?.(values, context) ?? []);
    if (all.length > 0) throw new Refusal(all.join("\n"));
  }

  #filled(block: Block, rules: TypeRules, values: Values, context: RuleContext): Values {
    return fillValues(block, values, (path) => rules.computed?.[path]?.(values, context));
  }

  /** What still refers to an object, if anything does. */
  #user(type: string, id: string): string | undefined {
    for (const other of this.store.types()) {
      const { references } = this.rules.resources[other] ?? {};
      for (const [user, values] of this.store.all(other))
        if (refersTo(values, references ?? {}, type, id)) return `${other} "${user}" uses it`;
    }
    return undefined;
  }

  #rulesOf(type: string): TypeRules {
    const rules = this.rules.resources[type];
    if (rules === undefined) throw new Refusal(`${type} is not emulated`);
    return rules;
  }

  #context(): RuleContext {
    return { store: this.store, provider: this.provider, serial: this.store.next() };
  }

  #idOf(type: string, values: Values): string {
    const { id } = values;
    if (typeof id === "number") return String(id);
    const found = stringAt(values, "id");
    if (found === undefined) throw new Refusal(`${type} has no id in the state`);
    return found;
  }
}
