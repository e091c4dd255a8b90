import type { CtyType } from "../providers/cty-type";

/** Schema of a provider in the form of `terraform providers schema -json`. */
export interface ProviderSchema {
  readonly provider: TypeSchema;
  readonly resource_schemas: Readonly<Record<string, TypeSchema>>;
  readonly data_source_schemas?: Readonly<Record<string, TypeSchema>>;
}

export interface TypeSchema {
  readonly version: number;
  readonly block: Block;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
}

export interface Attribute {
  /** Absent where there is a `nested_type`. */
  readonly type?: CtyType;
  readonly nested_type?: NestedType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly write_only?: boolean;
}

export interface NestedType {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly nesting_mode: "single" | "list" | "set" | "map";
}

export interface NestedBlock {
  readonly block: Block;
  readonly nesting_mode: "single" | "list" | "set" | "map" | "group";
  readonly min_items?: number;
  readonly max_items?: number;
}
