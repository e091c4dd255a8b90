import { wireBytes } from "../providers/wire-bytes";
import { wireNumber } from "./wire-number";
import type { Attribute, Block, NestedBlock, NestedType, TypeSchema } from "./provider-schema";

/** Numbers of the ways a block or an object may stand, in both plugin protocols. */
const BLOCK_NESTING = { single: 1, list: 2, set: 3, map: 4, group: 5 } as const;
const OBJECT_NESTING = { single: 1, list: 2, set: 3, map: 4 } as const;

/** A type's schema as the message that Terraform's plugin protocols 5 and 6 have for it. */
export function writeSchema({ version, block }: TypeSchema): Buffer {
  return Buffer.concat([wireNumber(1, version), wireBytes(2, writeBlock(block))]);
}

function writeBlock({ attributes = {}, block_types = {} }: Block): Buffer {
  return Buffer.concat([
    ...Object.entries(attributes).map(([name, each]) => wireBytes(2, writeAttribute(name, each))),
    ...Object.entries(block_types).map(([name, each]) => wireBytes(3, writeNested(name, each))),
  ]);
}

function writeAttribute(name: string, attribute: Attribute): Buffer {
  const { type, nested_type, required, optional, computed, sensitive, write_only } = attribute;
  return Buffer.concat([
    wireBytes(1, name),
    ...(type === undefined ? [] : [wireBytes(2, JSON.stringify(type))]),
    wireNumber(4, Number(required ?? false)),
    wireNumber(5, Number(optional ?? false)),
    wireNumber(6, Number(computed ?? false)),
    wireNumber(7, Number(sensitive ?? false)),
    ...(nested_type === undefined ? [] : [wireBytes(10, writeObject(nested_type))]),
    wireNumber(11, Number(write_only ?? false)),
  ]);
}

function writeObject({ attributes, nesting_mode }: NestedType): Buffer {
  return Buffer.concat([
    ...Object.entries(attributes).map(([name, each]) => wireBytes(1, writeAttribute(name, each))),
    wireNumber(3, OBJECT_NESTING[nesting_mode]),
  ]);
}

function writeNested(name: string, nested: NestedBlock): Buffer {
  const { block, nesting_mode, min_items = 0, max_items = 0 } = nested;
  return Buffer.concat([
    wireBytes(1, name),
    wireBytes(2, writeBlock(block)),
    wireNumber(3, BLOCK_NESTING[nesting_mode]),
    wireNumber(4, min_items),
    wireNumber(5, max_items),
  ]);
}
