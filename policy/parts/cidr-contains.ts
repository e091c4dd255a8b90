const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const BITS = 32;

/** Whether an IPv4 network holds all of another; false where one of them is none. */
export function cidrContains(outer: string | undefined, inner: string | undefined): boolean {
  const [one, two] = [networkOf(outer), networkOf(inner)];
  if (one === undefined || two === undefined || one.bits > two.bits) return false;
  const size = 2 ** (BITS - one.bits);
  return Math.floor(one.start / size) === Math.floor(two.start / size);
}

function networkOf(cidr: string | undefined): { readonly start: number; readonly bits: number } | undefined {
  const match = CIDR.exec(cidr ?? "");
  if (match === null) return undefined;
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number];
  if ([a, b, c, d].some((octet) => octet > 255) || bits > BITS) return undefined;
  return { start: ((a * 256 + b) * 256 + c) * 256 + d, bits };
}
