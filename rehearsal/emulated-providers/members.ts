import type { Attribute, Block } from "./provider-schema";

/** What stands under one name in a block: a plain attribute, or more members in one or several objects. */
export interface Member {
  readonly name: string;
  readonly attribute?: Attribute;
  /** Members of each object below, where there are any. */
  readonly inner?: Block;
}

/** Attributes and nested blocks of a block alike. */
export function members({ attributes = {}, block_types = {} }: Block): Member[] {
  return [
    ...Object.entries(attributes).map(([name, attribute]) => ({
      name,
      attribute,
      ...(attribute.nested_type && { inner: { attributes: attribute.nested_type.attributes } }),
    })),
    ...Object.entries(block_types).map(([name, { block }]) => ({ name, inner: block })),
  ];
}
