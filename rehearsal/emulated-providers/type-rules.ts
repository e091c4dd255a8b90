import type { Value, Values } from "./value";
import type { VendorStore } from "./vendor-store";

/** What a rule may look at. */
export interface RuleContext {
  readonly store: VendorStore;
  /** Arguments of the provider in the stack that calls. */
  readonly provider: Values;
  /** A number that no other object of the vendor has. */
  readonly serial: number;
}

/** Where a dotted path (`environment.0.id`) must name an object of one of some types. */
export type References = Readonly<Record<string, readonly string[]>>;

/** What the schema of a resource type does not say: how the vendor's service treats its objects. */
export interface TypeRules {
  /** Arguments that can be changed; another value of any other one makes a new object. */
  readonly updatable?: readonly string[];
  /** Computed values that every change makes anew. */
  readonly renewed?: readonly string[];
  /** Groups of arguments of which exactly one must be set. */
  readonly exactlyOne?: readonly (readonly string[])[];
  /** Groups of arguments that exclude each other. */
  readonly conflicts?: readonly (readonly string[])[];
  /** Allowed values by dotted path; `*` stands for every element. */
  readonly allowed?: Readonly<Record<string, readonly string[]>>;
  /** What must match at a dotted path, and how to say so. */
  readonly patterns?: Readonly<Record<string, readonly [RegExp, string]>>;
  readonly references?: References;
  /** Dotted paths of ids and ARNs of AWS, which have to be somebody's. */
  readonly inAws?: readonly string[];
  /** What the vendor allows once, such as a name within an environment. */
  readonly unique?: (values: Values) => string;
  readonly id: (values: Values, context: RuleContext) => string;
  /** Computed values by path without indexes; the object has its id already. */
  readonly computed?: Readonly<Record<string, (values: Values, context: RuleContext) => Value>>;
  /** Whatever else the vendor refuses; the arguments are all known. */
  readonly refuses?: (values: Values, context: RuleContext) => readonly string[];
  /** Why an object cannot be removed now. */
  readonly keeps?: (values: Values, context: RuleContext) => string | undefined;
  /** What else comes into being with it. */
  readonly created?: (values: Values, context: RuleContext) => void;
  /** What else goes with it. */
  readonly removed?: (values: Values, context: RuleContext) => void;
}

/** How a vendor's service answers for a data source. */
export type DataRules = (config: Values, context: RuleContext) => Values | string;

/** One vendor: its provider's address, and all its types. */
export interface VendorRules {
  readonly vendor: string;
  /** Registry address of the provider. */
  readonly address: string;
  readonly protocol: 5 | 6;
  readonly resources: Readonly<Record<string, TypeRules>>;
  readonly dataSources: Readonly<Record<string, DataRules>>;
}
