/** IPv4 addresses from one to another, both included, as whole numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges of which no two share an address. */
export type Ranges = readonly Range[];

const ADDRESS_BITS = 32;
const MAX_OCTET = 255;

/** Every IPv4 address. */
export const EVERYWHERE: Range = { from: 0, to: 2 ** ADDRESS_BITS - 1 };

/** Addresses that nobody routes on the internet. @see https://www.iana.org/assignments/iana-ipv4-special-registry */
export const PRIVATE: Ranges = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
].map((cidr) => rangeOf(cidr)!);

/** Addresses of the internet. */
export const PUBLIC: Ranges = PRIVATE.reduce<Ranges>((left, range) => without(left, range), [EVERYWHERE]);

/** Addresses of a network such as `10.0.0.0/16`, or of one host without a prefix; bits after the prefix do not count. */
export function rangeOf(cidr: string): Range | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(cidr);
  if (match === null) return undefined;
  const length = match[5] === undefined ? ADDRESS_BITS : Number(match[5]);
  const octets = match.slice(1, 5).map(Number);
  if (length > ADDRESS_BITS || octets.some((octet) => octet > MAX_OCTET)) return undefined;
  const address = octets.reduce((sum, octet) => sum * (MAX_OCTET + 1) + octet, 0);
  const size = 2 ** (ADDRESS_BITS - length);
  const from = address - (address % size);
  return { from, to: from + size - 1 };
}

/** Number of addresses. */
export function sizeOf({ from, to }: Range): number {
  return to - from + 1;
}

export function overlap(a: Range, b: Range): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether every address of `inner` lies in `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** What the ranges have in common with one. */
export function within(ranges: Ranges, range: Range): Ranges {
  return ranges.flatMap(({ from, to }) =>
    overlap({ from, to }, range) ? [{ from: Math.max(from, range.from), to: Math.min(to, range.to) }] : [],
  );
}

/** What is left of the ranges once one is taken away. */
export function without(ranges: Ranges, range: Range): Ranges {
  return ranges.flatMap((each) => {
    if (!overlap(each, range)) return [each];
    const left: Range[] = [];
    if (each.from < range.from) left.push({ from: each.from, to: range.from - 1 });
    if (each.to > range.to) left.push({ from: range.to + 1, to: each.to });
    return left;
  });
}
