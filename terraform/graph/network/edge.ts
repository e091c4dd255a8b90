import type { Evidence, Resource } from "../resource";

/** Ports of a protocol, both ends included. */
export interface Ports {
  /** `tcp`, `udp`, `icmp`, or `-1` for all. */
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Who may open a connection to whom. The internet is its gateway, the networks on premises are the VPN connection,
 * who asks through PrivateLink from elsewhere is the endpoint service.
 */
export interface Edge {
  readonly kind: "connects" | "privatelink";
  readonly from: Resource;
  readonly to: Resource;
  readonly ports: readonly Ports[];
  /** What allows it, in the order of the way: groups, lists, routes. */
  readonly because: readonly Evidence[];
}
