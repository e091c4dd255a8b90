import type { CtyType } from "./cty-type";
import { type MessagePackItem, readItem } from "./read-item";
import { writeHeader } from "./write-header";

/** Value to put where a string is unknown, by the path of attribute names and indexes that leads there. */
export type Invent = (path: readonly (string | number)[]) => string;

type ObjectAttributes = Readonly<Record<string, CtyType>>;

const NIL = Buffer.from([0xc0]);
const FALSE = Buffer.from([0xc2]);
const ZERO = Buffer.from([0x00]);
const EMPTY_ARRAY = Buffer.from([0x90]);
const EMPTY_MAP = Buffer.from([0x80]);

/**
 * A value in Terraform's MessagePack with every unknown part replaced: strings by invented ones, numbers by 0, booleans by
 * false, collections by empty ones, what has no plain value by null. Known parts are copied byte for byte, so large numbers
 * keep their exact form.
 * @throws Error if the bytes are no MessagePack value.
 */
export function fillUnknown(value: Buffer, type: CtyType, invent: Invent): Buffer {
  let at = 0;
  const parts: Buffer[] = [];
  const walk = (expected: CtyType, path: readonly (string | number)[]): void => {
    const item = readItem(value, at);
    at = item.end;
    if (item.kind === "extension") parts.push(plainValue(expected, path, invent));
    else parts.push(value.subarray(item.start, item.end));
    for (let index = 0; index < item.entries; index += 1) {
      const key = item.kind === "map" ? copyKey() : index;
      walk(memberType(expected, key), [...path, key]);
    }
  };
  const copyKey = (): string => {
    const key = readItem(value, at);
    at = key.end;
    parts.push(value.subarray(key.start, key.end));
    return text(key);
  };
  walk(type, []);
  return Buffer.concat(parts);
}

function text(item: MessagePackItem): string {
  return item.content.toString("utf8");
}

function memberType(type: CtyType, key: string | number): CtyType {
  if (typeof type === "string") return "dynamic";
  if (type[0] === "object") return type[1][key] ?? "dynamic";
  if (type[0] === "tuple") return type[1][Number(key)] ?? "dynamic";
  return type[1];
}

function plainValue(type: CtyType, path: readonly (string | number)[], invent: Invent): Buffer {
  if (type === "string") {
    const content = Buffer.from(invent(path));
    return Buffer.concat([writeHeader("string", content.length), content]);
  }
  if (type === "number") return ZERO;
  if (type === "bool") return FALSE;
  if (type === "dynamic" || type[0] === "tuple") return NIL;
  if (type[0] === "list" || type[0] === "set") return EMPTY_ARRAY;
  if (type[0] === "map") return EMPTY_MAP;
  const attributes = Object.entries(type[1] as ObjectAttributes).flatMap(([name, attribute]) => {
    const key = Buffer.from(name);
    return [writeHeader("string", key.length), key, plainValue(attribute, [...path, name], invent)];
  });
  return Buffer.concat([writeHeader("map", Object.keys(type[1]).length), ...attributes]);
}
