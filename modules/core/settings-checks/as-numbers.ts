import type { SettingsCheck } from "./problem";

/** AS numbers of 16 and 32 bits that are free for private use. */
const PRIVATE_RANGES = [
  [64_512, 65_534],
  [4_200_000_000, 4_294_967_294],
] as const;
/** Largest AS number of 32 bits. */
const MAX_ASN = 4_294_967_294;

/** Our routers have different private AS numbers, and no router on premises has one of them. */
export const checkAsNumbers: SettingsCheck = function* (_environment, allocations) {
  const ours = new Map<number, string>();
  for (const allocation of allocations) {
    if (allocation.kind !== "gateway") continue;
    const { path, asn } = allocation;
    if (!PRIVATE_RANGES.some(([min, max]) => Number.isInteger(asn) && asn >= min && asn <= max)) {
      const ranges = PRIVATE_RANGES.map(([min, max]) => `${min} to ${max}`).join(" or ");
      yield { path, rule: `must be a private AS number, ${ranges}`, value: asn };
    }
    const other = ours.get(asn);
    if (other !== undefined) yield { path, rule: `must differ from the AS number of ${other}`, value: asn };
    else ours.set(asn, path);
  }
  const peers = new Map<string, string>();
  for (const allocation of allocations) {
    if (allocation.kind !== "peer") continue;
    const { path, asn, ip, folder } = allocation;
    if (!Number.isInteger(asn) || asn < 1 || asn > MAX_ASN)
      yield { path: `${path}.asn`, rule: `must be a whole number from 1 to ${MAX_ASN}`, value: asn };
    const owner = ours.get(asn);
    if (owner !== undefined)
      yield { path: `${path}.asn`, rule: `must differ from the AS number of ${owner}`, value: asn };
    const key = `${folder} ${ip}`;
    const other = peers.get(key);
    if (other !== undefined)
      yield { path: `${path}.ip`, rule: `must differ from the IP address of ${other}`, value: ip };
    else peers.set(key, path);
  }
};
