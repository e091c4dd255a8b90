import type { IConstruct } from "constructs";
import { requirePattern } from "../core/checks";
import { cidrContains } from "../core/cidr";
import { PropsError } from "../core/errors";
import { Token } from "../core/framework";

/** Blocks that no peer on the internet can have. */
const NEVER_PUBLIC = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
];

/** Throws unless `value` is an IPv4 address that can be reached over the internet. */
export function requirePublicAddress(scope: IConstruct, prop: string, value: string): void {
  const rule = "a public IPv4 address";
  requirePattern(scope, prop, value, /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/, rule);
  if (!Token.isUnresolved(value) && NEVER_PUBLIC.some((block) => cidrContains(block, `${value}/32`)))
    throw new PropsError(scope, prop, rule, value);
}
