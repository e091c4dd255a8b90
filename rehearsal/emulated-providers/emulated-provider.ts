import { wireBytes } from "../providers/wire-bytes";
import { configProblems } from "./config-problems";
import { errorFields, pathFields, rawStateIn, textIn, valueField, valueIn } from "./messages";
import { planValues } from "./plan-values";
import type { Method } from "./protocol";
import type { Block, ProviderSchema, TypeSchema } from "./provider-schema";
import type { TypeRules, VendorRules } from "./type-rules";
import { isValues, same, stringAt, UNKNOWN, valuesAt, type Value, type Values } from "./value";
import { Refusal, VendorService } from "./vendor-service";
import type { VendorStore } from "./vendor-store";
import { writeSchema } from "./write-schema";

const NOTHING = Buffer.alloc(0);

/**
 * A vendor's Terraform provider as one stack sees it: its schema is the provider's own, behind it stands an emulated
 * service that all stacks share. Terraform itself refuses what the schema does not allow.
 */
export class EmulatedProvider {
  /** Arguments of the provider, once Terraform has given them. */
  #arguments: Values = {};

  public constructor(
    private readonly rules: VendorRules,
    private readonly schema: ProviderSchema,
    private readonly store: VendorStore,
  ) {}

  /** Answers one call. */
  public answer(method: Method, request: Buffer): Buffer {
    switch (method) {
      case "GetProviderSchema":
        return this.#schemaAnswer();
      case "ValidateProviderConfig":
        // Protocol 5 wants the configuration back, protocol 6 does not mind.
        return this.rules.protocol === 5 ? valueField(1, valueIn(request, 1)) : NOTHING;
      case "ConfigureProvider":
        return this.#configure(valueIn(request, 2));
      case "ValidateResourceConfig":
        return this.#validate(textIn(request, 1), valueIn(request, 2));
      case "UpgradeResourceState":
        return valueField(1, this.#completed(textIn(request, 1), rawStateIn(request, 3)));
      case "ReadResource":
        return this.#read(textIn(request, 1), valueIn(request, 2));
      case "PlanResourceChange":
        return this.#plan(textIn(request, 1), valueIn(request, 2), valueIn(request, 3));
      case "ApplyResourceChange":
        return this.#apply(textIn(request, 1), valueIn(request, 2), valueIn(request, 3));
      case "ImportResourceState":
        return this.#import(textIn(request, 1), textIn(request, 2));
      case "ReadDataSource":
        return this.#lookUp(textIn(request, 1), valueIn(request, 2));
      case "ValidateDataResourceConfig":
      case "StopProvider":
        return NOTHING;
    }
  }

  /** Ids and ARNs of AWS that an object has which a call makes or changes; none in any other call. */
  public inAws(method: Method, request: Buffer): string[] {
    if (method !== "ApplyResourceChange") return [];
    const planned = valueIn(request, 3);
    const { inAws = [] } = this.#rulesOf(textIn(request, 1));
    return inAws
      .flatMap((path) => valuesAt(planned, path.split(".")))
      .filter((value): value is string => typeof value === "string");
  }

  /** Refuses what a call would make or change, since AWS has no such things. */
  public refuse(request: Buffer, unknown: readonly string[]): Buffer {
    const details = unknown.map((each) => `AWS has no "${each}"`);
    return Buffer.concat([valueField(1, valueIn(request, 2)), errorFields(3, textIn(request, 1), details)]);
  }

  #schemaAnswer(): Buffer {
    const { provider, resource_schemas, data_source_schemas = {} } = this.schema;
    const entries = (field: number, schemas: Readonly<Record<string, TypeSchema>>): Buffer[] =>
      Object.entries(schemas).map(([type, schema]) =>
        wireBytes(field, Buffer.concat([wireBytes(1, type), wireBytes(2, writeSchema(schema))])),
      );
    return Buffer.concat([
      wireBytes(1, writeSchema(provider)),
      ...entries(2, resource_schemas),
      ...entries(3, data_source_schemas),
    ]);
  }

  #configure(config: Value): Buffer {
    this.#arguments = isValues(config) ? config : {};
    return errorFields(1, this.rules.vendor, []);
  }

  #validate(type: string, config: Value): Buffer {
    const problems = isValues(config) ? configProblems(config, this.#rulesOf(type)) : [];
    return errorFields(1, type, problems);
  }

  #read(type: string, state: Value): Buffer {
    if (!isValues(state)) return valueField(1, state);
    return valueField(1, this.#service().read(type, state) ?? null);
  }

  #plan(type: string, prior: Value, proposed: Value): Buffer {
    if (!isValues(proposed)) return valueField(1, proposed);
    const block = this.#blockOf(type);
    const before = isValues(prior) ? prior : null;
    const planned = planValues(block, proposed, before);
    if (before === null) return valueField(1, planned);

    const rules = this.#rulesOf(type);
    const changed = Object.keys(planned).filter((name) => !same(planned[name], before[name]));
    if (changed.length === 0) return valueField(1, before);
    const fixed = changed.filter((name) => !(rules.updatable ?? []).includes(name));
    const renewed: Values = Object.fromEntries((rules.renewed ?? []).map((name) => [name, UNKNOWN]));
    return Buffer.concat([valueField(1, { ...planned, ...renewed }), pathFields(2, fixed)]);
  }

  #apply(type: string, prior: Value, planned: Value): Buffer {
    const service = this.#service();
    const block = this.#blockOf(type);
    try {
      if (!isValues(planned)) {
        if (isValues(prior)) service.remove(type, prior);
        return valueField(1, null);
      }
      const made = isValues(prior)
        ? service.update(type, block, planned, prior)
        : service.create(type, block, planned);
      return valueField(1, made);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return Buffer.concat([valueField(1, prior), errorFields(3, type, [error.message])]);
    }
  }

  #import(type: string, id: string): Buffer {
    const found = this.store.get(type, id) ?? this.#named(type, id.split("/").at(-1)!);
    if (found === undefined) return errorFields(2, type, [`there is no ${type} "${id}"`]);
    return wireBytes(1, Buffer.concat([wireBytes(1, type), valueField(2, found)]));
  }

  /** An object by the last part of what an import calls it: its id, or the name in its configuration. */
  #named(type: string, name: string): Values | undefined {
    const byName = (values: Values): boolean => stringAt(values, "config_nonsensitive.name") === name;
    return this.store.get(type, name) ?? this.store.find(type, byName);
  }

  #lookUp(type: string, config: Value): Buffer {
    try {
      const found = this.#service().lookUp(type, isValues(config) ? config : {});
      const { block } = this.schema.data_source_schemas![type]!;
      return valueField(1, complete(block, { ...(isValues(config) ? config : {}), ...found }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return errorFields(2, type, [error.message]);
    }
  }

  /** Every member that the schema has, since a state of before may lack some. */
  #completed(type: string, state: Value): Value {
    return isValues(state) ? complete(this.#blockOf(type), state) : state;
  }

  #service(): VendorService {
    return new VendorService(this.rules, this.store, this.#arguments);
  }

  #blockOf(type: string): Block {
    return this.schema.resource_schemas[type]!.block;
  }

  #rulesOf(type: string): TypeRules {
    return this.rules.resources[type] ?? { id: () => "" };
  }
}

function complete({ attributes = {}, block_types = {} }: Block, values: Values): Values {
  const missing = [...Object.keys(attributes), ...Object.keys(block_types)].filter(
    (name) => !(name in values),
  );
  const empty = (name: string): Value => {
    const mode = block_types[name]?.nesting_mode;
    return mode === "list" || mode === "set" ? [] : null;
  };
  return { ...values, ...Object.fromEntries(missing.map((name) => [name, empty(name)])) };
}
