import { UNKNOWN, type Value } from "./value";

/**
 * Reads a value in MessagePack, as Terraform writes it: unknown values are extensions, and nothing else is.
 * @throws Error if the bytes end before the value does, or hold what Terraform never writes.
 */
export function unpackValue(bytes: Buffer): Value {
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new Error(`MessagePack value ends at byte ${bytes.length}`);
    at += length;
    return bytes.subarray(at - length, at);
  };
  const size = (length: number): number => take(length).readUIntBE(0, length);
  const text = (length: number): string => take(length).toString("utf8");
  const array = (length: number): Value[] => Array.from({ length }, () => value());
  const map = (length: number): Value =>
    Object.fromEntries(Array.from({ length }, () => [String(value()), value()]));
  const unknown = (length: number): typeof UNKNOWN => {
    take(length + 1);
    return UNKNOWN;
  };

  const value = (): Value => {
    const first = size(1);
    if (first < 0x80) return first;
    if (first < 0x90) return map(first - 0x80);
    if (first < 0xa0) return array(first - 0x90);
    if (first < 0xc0) return text(first - 0xa0);
    if (first >= 0xe0) return first - 0x100;
    const read = LONG[first];
    if (read === undefined) throw new Error(`MessagePack value has unknown kind ${first} at byte ${at - 1}`);
    return read();
  };
  const LONG: Readonly<Record<number, () => Value>> = {
    0xc0: () => null,
    0xc2: () => false,
    0xc3: () => true,
    0xc7: () => unknown(size(1)),
    0xc8: () => unknown(size(2)),
    0xca: () => take(4).readFloatBE(),
    0xcb: () => take(8).readDoubleBE(),
    0xcc: () => size(1),
    0xcd: () => size(2),
    0xce: () => size(4),
    0xcf: () => Number(take(8).readBigUInt64BE()),
    0xd0: () => take(1).readInt8(),
    0xd1: () => take(2).readInt16BE(),
    0xd2: () => take(4).readInt32BE(),
    0xd3: () => Number(take(8).readBigInt64BE()),
    0xd4: () => unknown(1),
    0xd5: () => unknown(2),
    0xd6: () => unknown(4),
    0xd7: () => unknown(8),
    0xd8: () => unknown(16),
    0xd9: () => text(size(1)),
    0xda: () => text(size(2)),
    0xdb: () => text(size(4)),
    0xdc: () => array(size(2)),
    0xdd: () => array(size(4)),
    0xde: () => map(size(2)),
    0xdf: () => map(size(4)),
  };
  return value();
}
