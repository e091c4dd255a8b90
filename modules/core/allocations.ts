/*
 * What a layer takes out of the platform's plan of addresses and AS numbers, and what the client gives it. Layers
 * expose it explicitly (`stacks/allocations.ts`), so that one check can judge and compare it over all accounts,
 * regions and on-premises ranges.
 */

/** A block of private addresses that a network of ours uses. */
export interface NetworkAllocation {
  readonly kind: "network";
  /** Field of the layer's settings: `cidr`. */
  readonly field: string;
  readonly cidr: string;
  /** Longest prefix whose block still holds the network's tiers: 16 means "a /16 or larger". */
  readonly longestPrefix: number;
}

/** AS number of a router of ours, which no other router may have. */
export interface GatewayAllocation {
  readonly kind: "gateway";
  readonly field: string;
  readonly asn: number;
}

/** A router on premises; several may share an AS number, but none may have one of ours. */
export interface PeerAllocation {
  readonly kind: "peer";
  readonly field: string;
  readonly asn: number;
  /** Public IPv4 address, which AWS takes once per region. */
  readonly ip: string;
}

/** A value that only the client can know, in a layer's settings. */
export interface GivenValue {
  readonly kind: "given";
  readonly field: string;
  readonly form: "account id" | "e-mail address" | "https URL" | "IPv4 address" | "IPv4 network";
  readonly value: string;
}

export type Allocation = NetworkAllocation | GatewayAllocation | PeerAllocation | GivenValue;

/** An allocation and where it stands. */
export type PlacedAllocation = Allocation & {
  /** Account and region of the folder: `network/sa-east-1`. */
  readonly folder: string;
  /** Path of the field in the environment's settings. */
  readonly path: string;
};
