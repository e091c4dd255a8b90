import { Address4 } from "ip-address";

/** Number of the address bits after the prefix of an IPv4 network. */
const ADDRESS_BITS = 32;

/** True if `text` is an IPv4 network in canonical form (`10.0.0.0/16`: no bit set after the prefix). */
export function isCidr(text: string): boolean {
  if (!/^[\d.]+\/\d+$/.test(text) || !Address4.isValid(text)) return false;
  const network = new Address4(text);
  return network.startAddress().address === network.addressMinusSuffix;
}

/** Prefix length of a network: 16 for `10.0.0.0/16`. */
export function prefixLength(cidr: string): number {
  return new Address4(cidr).subnetMask;
}

/** True if the two networks share at least one address. */
export function cidrsOverlap(a: string, b: string): boolean {
  const [left, right] = [new Address4(a), new Address4(b)];
  return left.isInSubnet(right) || right.isInSubnet(left);
}

/** True if every address of `inner` lies in `outer`. */
export function cidrContains(outer: string, inner: string): boolean {
  return new Address4(inner).isInSubnet(new Address4(outer));
}

/**
 * The `index`-th network of prefix `length` inside `cidr`, counted from 0.
 * @throws RangeError if it does not fit.
 */
export function subnetOf(cidr: string, length: number, index: number): string {
  const network = new Address4(cidr);
  const start = network.startAddress().bigInt() + BigInt(index) * 2n ** BigInt(ADDRESS_BITS - length);
  const subnet = `${Address4.fromBigInt(start).correctForm()}/${length}`;
  if (length < network.subnetMask || index < 0 || !cidrContains(cidr, subnet))
    throw new RangeError(`network ${index} of prefix /${length} does not fit into ${cidr}`);
  return subnet;
}

/**
 * The network of one bit less that holds `cidr`: `172.16.0.0/15` for `172.17.0.0/16`.
 * @throws RangeError if `cidr` is `0.0.0.0/0`.
 */
export function supernetOf(cidr: string): string {
  const length = prefixLength(cidr) - 1;
  if (length < 0) throw new RangeError(`${cidr} lies in no larger network`);
  const [address] = cidr.split("/");
  return `${new Address4(`${address}/${length}`).startAddress().correctForm()}/${length}`;
}
