import { createHash } from "node:crypto";

/** An id that AWS or a vendor invents, published under one name. */
export interface IdField {
  readonly kind: "id";
  /** What such ids begin with (`tgw-`), used to make sample values. */
  readonly prefix: string;
}

/** Ids under keys that settings decide, so that both sides know the keys. */
export interface IdMapField {
  readonly kind: "ids";
  readonly prefix: string;
}

export type ContractShape = Readonly<Record<string, IdField | IdMapField>>;

/**
 * The typed, versioned, non-secret values that one stack publishes and others read.
 * Only what AWS invents belongs here: names, ARNs of named things and CIDRs are derived by both sides.
 */
export interface Contract<S extends ContractShape = ContractShape> {
  /** Layer whose stack publishes it. */
  readonly layer: string;
  /** Raised by one when a field goes or changes its meaning. */
  readonly version: number;
  readonly shape: S;
}

/** What a producer hands to `publish`. */
export type ContractValues<S extends ContractShape> = {
  readonly [K in keyof S]: S[K] extends IdMapField ? Readonly<Record<string, string>> : string;
};

/** What a reader gets: ids are strings, maps are functions from a key to an id. */
export type ContractView<S extends ContractShape> = {
  readonly [K in keyof S]: S[K] extends IdMapField ? (key: string) => string : string;
};

/** Declares the contract of a layer. */
export function contract<S extends ContractShape>(layer: string, version: number, shape: S): Contract<S> {
  return { layer, version, shape };
}

/** One id; `prefix` is how AWS begins such ids. */
export function id(prefix: string): IdField {
  return { kind: "id", prefix };
}

/** Several ids under keys known from settings. */
export function ids(prefix: string): IdMapField {
  return { kind: "ids", prefix };
}

/** Name of the Terraform output that carries a stack's contract. */
export const CONTRACT_OUTPUT = "contract";

/** View whose values are Terraform expressions on the outputs of a remote state. */
export function liveView<S extends ContractShape>(
  declared: Contract<S>,
  remoteState: string,
): ContractView<S> {
  const root = `${remoteState}.outputs.${CONTRACT_OUTPUT}.v${declared.version}`;
  return view(declared, (field, key) => `\${${root}.${field}${key === undefined ? "" : `["${key}"]`}}`);
}

/** View whose values are invented, stable and of the right form; a plan made with them can never be applied. */
export function sampleView<S extends ContractShape>(
  declared: Contract<S>,
  producer: string,
): ContractView<S> {
  return view(declared, (field, key) => {
    const digest = createHash("sha256")
      .update(`${producer}/${field}/${key ?? ""}`)
      .digest("hex");
    const { prefix } = declared.shape[field]!;
    // An ARN needs a region and an account, or no provider takes it.
    return `${prefix}${prefix.startsWith("arn:") ? "us-east-1:000000000000:sample/" : ""}${digest.slice(0, 17)}`;
  });
}

/** Values of a contract as plain data: ids, and maps of ids. */
export type CopiedValues = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * View whose values are literals that somebody noted down earlier. Every use of one goes through `use`, which is
 * told its name (`routeTableIds["mesh"]`) and gets nothing where it was not noted.
 */
export function copiedView<S extends ContractShape>(
  declared: Contract<S>,
  values: CopiedValues,
  use: (name: string, value: string | undefined) => string,
): ContractView<S> {
  return view(declared, (field, key) => {
    const entry = values[field];
    if (key === undefined) return use(field, typeof entry === "string" ? entry : undefined);
    return use(`${field}["${key}"]`, typeof entry === "object" ? entry[key] : undefined);
  });
}

function view<S extends ContractShape>(
  declared: Contract<S>,
  value: (field: string, key?: string) => string,
): ContractView<S> {
  const fields = Object.entries(declared.shape).map(([field, { kind }]) => [
    field,
    kind === "id" ? value(field) : (key: string) => value(field, key),
  ]);
  return Object.fromEntries(fields) as ContractView<S>;
}
