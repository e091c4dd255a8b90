import { networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";

export interface NetworkLayersProps {
  readonly environment: string;
  readonly region: string;
  /** What passes the firewall, and how firmly it is held. */
  readonly inspection: Omit<LayerSettings["inspection"], "cidr">;
  /** VPN devices on premises, or why the region has no VPN. */
  readonly vpn: LayerSettings["vpn"] | { readonly noVpn: string };
}

/** Layers of a network account (the hub) in one region. What differs between environments is a required choice here. */
export function networkLayers(props: NetworkLayersProps): Partial<LayerSettings> {
  const { environment, region, inspection, vpn } = props;
  return {
    inspection: { ...inspection, cidr: networkCidr(environment, region, "inspection") },
    ...("peers" in vpn && { vpn }),
  };
}

/** Layers of a network account that belong to no region. */
export function networkGlobalLayers(): Partial<LayerSettings> {
  return {};
}
