import type { NetworkAclIngress } from "@cdktf/provider-aws/lib/network-acl";

/** What one network ACL rule lets pass; the same shape serves both directions. */
export interface AclTraffic {
  readonly cidr: string;
  /** `fragmentation` is the ICMP message without which long packets vanish on the way. @default "all" */
  readonly protocol?: "all" | "tcp" | "udp" | "fragmentation";
  /** @default every port */
  readonly fromPort?: number;
  /** @default 65535 where `fromPort` is given */
  readonly toPort?: number;
}

/** Step between rule numbers, so that a rule can be put in between by hand in an emergency. */
const STEP = 10;

/** Protocols by number, as AWS gives them back. */
const NUMBERS = { all: "-1", tcp: "6", udp: "17" } as const;

/** "Fragmentation needed and don't fragment set". */
const FRAGMENTATION = { protocol: "1", fromPort: 0, toPort: 0, icmpType: 3, icmpCode: 4 } as const;

/** Allow rules of a network ACL, numbered in the order given. What no rule allows, AWS denies. */
export function allowRules(traffic: readonly AclTraffic[]): NetworkAclIngress[] {
  return traffic.map(({ cidr, protocol = "all", fromPort, toPort }, index) => ({
    ruleNo: STEP * (index + 1),
    action: "allow",
    cidrBlock: cidr,
    ...(protocol === "fragmentation"
      ? FRAGMENTATION
      : {
          protocol: NUMBERS[protocol],
          fromPort: fromPort ?? 0,
          toPort: toPort ?? (fromPort === undefined ? 0 : 65_535),
        }),
  }));
}
