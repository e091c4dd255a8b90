import { UNKNOWN, type Value, type Values } from "./value";

const NIL = Buffer.from([0xc0]);
const FALSE = Buffer.from([0xc2]);
const TRUE = Buffer.from([0xc3]);
/** Extension of type 0, which is how Terraform marks what is not known yet. */
const NOT_KNOWN = Buffer.from([0xd4, 0, 0]);
const ARRAY_32 = 0xdd;
const MAP_32 = 0xdf;
const STRING_32 = 0xdb;
const INT_64 = 0xd3;
const FLOAT_64 = 0xcb;

/** Writes a value in MessagePack as Terraform reads it. Every length takes four bytes, which it reads as well. */
export function packValue(value: Value): Buffer {
  if (value === null) return NIL;
  if (value === UNKNOWN) return NOT_KNOWN;
  if (value === false) return FALSE;
  if (value === true) return TRUE;
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return string(value);
  if (Array.isArray(value))
    return Buffer.concat([header(ARRAY_32, value.length), ...(value as Value[]).map(packValue)]);
  const entries = Object.entries(value as Values);
  return Buffer.concat([
    header(MAP_32, entries.length),
    ...entries.flatMap(([name, member]) => [string(name), packValue(member)]),
  ]);
}

function header(kind: number, size: number): Buffer {
  const bytes = Buffer.alloc(5, kind);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}

function string(value: string): Buffer {
  const content = Buffer.from(value);
  return Buffer.concat([header(STRING_32, content.length), content]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(9, Number.isSafeInteger(value) ? INT_64 : FLOAT_64);
  if (Number.isSafeInteger(value)) bytes.writeBigInt64BE(BigInt(value), 1);
  else bytes.writeDoubleBE(value, 1);
  return bytes;
}
