/** An amount as people write it, exact: `1234.50`. */
const AMOUNT = /^(0|[1-9]\d{0,15})(?:\.(\d{1,2}))?$/;

/** Hundredths of an amount, or nothing if it is none: up to 16 digits, and two behind the point. */
export function hundredths(amount: string): bigint | undefined {
  const [, whole, part = ""] = AMOUNT.exec(amount) ?? [];
  return whole === undefined ? undefined : BigInt(`${whole}${part.padEnd(2, "0")}`);
}

/** Avro's bytes of a decimal with two digits behind the point: two's complement, the highest byte first. */
export function decimalBytes(value: bigint): Buffer {
  let length = 1;
  while (BigInt.asIntN(length * 8, value) !== value) length += 1;
  const digits = BigInt.asUintN(length * 8, value)
    .toString(16)
    .padStart(length * 2, "0");
  return Buffer.from(digits, "hex");
}

/** The amount that such bytes are, as text that PostgreSQL takes for a number. */
export function decimalText(bytes: Uint8Array): string {
  const value =
    bytes.length === 0
      ? 0n
      : BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString("hex")}`));
  const digits = (value < 0n ? -value : value).toString().padStart(3, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
