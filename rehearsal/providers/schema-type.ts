import type { CtyType } from "./cty-type";
import { wireFields } from "./wire-fields";

/** Field numbers of plugin protocol 5. */
const SCHEMA_BLOCK = 2;
const BLOCK_ATTRIBUTE = 2;
const BLOCK_NESTED = 3;
const ATTRIBUTE = { name: 1, type: 2 } as const;
const NESTED = { name: 1, block: 2, nesting: 3 } as const;

/** Values of `nesting`: how often a nested block may stand, and so what holds it. */
const NESTING: Readonly<Record<number, (block: CtyType) => CtyType>> = {
  1: (block) => block,
  2: (block) => ["list", block],
  3: (block) => ["set", block],
  4: (block) => ["map", block],
  5: (block) => block,
};

/**
 * The object type that a schema message stands for, as Terraform derives it: attributes and nested blocks alike become
 * attributes of the object.
 * @throws Error if the bytes are no schema message, or a block nests in an unknown way.
 */
export function schemaType(schema: Buffer): CtyType {
  for (const { number, bytes } of wireFields(schema)) if (number === SCHEMA_BLOCK) return blockType(bytes);
  return ["object", {}];
}

function blockType(block: Buffer): CtyType {
  const attributes: Record<string, CtyType> = {};
  for (const { number, bytes } of wireFields(block)) {
    if (number === BLOCK_ATTRIBUTE) Object.assign(attributes, attribute(bytes));
    if (number === BLOCK_NESTED) Object.assign(attributes, nestedBlock(bytes));
  }
  return ["object", attributes];
}

function attribute(message: Buffer): Record<string, CtyType> {
  const fields = new Map([...wireFields(message)].map(({ number, bytes }) => [number, bytes.toString()]));
  return {
    [fields.get(ATTRIBUTE.name) ?? ""]: JSON.parse(fields.get(ATTRIBUTE.type) ?? '"dynamic"') as CtyType,
  };
}

function nestedBlock(message: Buffer): Record<string, CtyType> {
  const fields = new Map([...wireFields(message)].map((field) => [field.number, field]));
  const nesting = fields.get(NESTED.nesting)?.value ?? 0;
  const holder = NESTING[nesting];
  if (!holder) throw new Error(`nested block has unknown nesting ${nesting}`);
  return {
    [fields.get(NESTED.name)?.bytes.toString() ?? ""]: holder(
      blockType(fields.get(NESTED.block)?.bytes ?? Buffer.alloc(0)),
    ),
  };
}
