/** One MessagePack item without what it holds: a map's keys and values and an array's elements are items that follow. */
export interface MessagePackItem {
  readonly kind: "scalar" | "string" | "array" | "map" | "extension";
  readonly start: number;
  /** First byte after the item; after its header for arrays and maps. */
  readonly end: number;
  /** Elements of an array, key-value pairs of a map, otherwise 0. */
  readonly entries: number;
  /** Bytes of a string, a scalar or an extension. */
  readonly content: Buffer;
}

type Kind = MessagePackItem["kind"];

/** By first byte from 0xc0: kind, bytes of the length that follows, bytes of content (besides that length). */
const FORMATS: readonly (readonly [Kind, number, number])[] = [
  ...Array.from({ length: 4 }, () => ["scalar", 0, 0] as const), // nil, unused, false, true
  ...[1, 2, 4].map((size) => ["scalar", size, 0] as const), // binary
  ...[1, 2, 4].map((size) => ["extension", size, 1] as const),
  ...[4, 8, 1, 2, 4, 8, 1, 2, 4, 8].map((size) => ["scalar", 0, size] as const), // floats, unsigned, signed integers
  ...[1, 2, 4, 8, 16].map((size) => ["extension", 0, size + 1] as const),
  ...[1, 2, 4].map((size) => ["string", size, 0] as const),
  ...[2, 4].map((size) => ["array", size, 0] as const),
  ...[2, 4].map((size) => ["map", size, 0] as const),
];

/**
 * Reads the item that begins at a byte. Terraform writes unknown values as extensions.
 * @throws Error if the bytes end before the item does.
 */
export function readItem(bytes: Buffer, start: number): MessagePackItem {
  const first = bytes[start] ?? 0;
  const [kind, lengthSize, fixedSize] = format(first);
  const contentStart = start + 1 + lengthSize;
  const counts = kind === "array" || kind === "map";
  const length = lengthSize > 0 && contentStart <= bytes.length ? bytes.readUIntBE(start + 1, lengthSize) : 0;
  const short = first < 0xc0 ? shortLength(first) : 0;
  const end = counts ? contentStart : contentStart + fixedSize + length + short;
  if (start >= bytes.length || end > bytes.length)
    throw new Error(`MessagePack value ends inside the item at byte ${start}`);
  const entries = counts ? length + arrayOrMapLength(first) : 0;
  return { kind, start, end, entries, content: bytes.subarray(contentStart, end) };
}

function format(first: number): readonly [Kind, number, number] {
  if (first < 0x80 || first >= 0xe0) return ["scalar", 0, 0];
  if (first < 0x90) return ["map", 0, 0];
  if (first < 0xa0) return ["array", 0, 0];
  if (first < 0xc0) return ["string", 0, 0];
  return FORMATS[first - 0xc0] ?? ["scalar", 0, 0];
}

function shortLength(first: number): number {
  return first >= 0xa0 && first < 0xc0 ? first - 0xa0 : 0;
}

function arrayOrMapLength(first: number): number {
  return first >= 0x80 && first < 0xa0 ? first % 16 : 0;
}
