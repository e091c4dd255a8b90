import { networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";

export interface PaymentsLayersProps {
  readonly environment: string;
  readonly region: string;
}

/** Layers of a payments account in one region. What differs between environments is a required choice here. */
export function paymentsLayers({ environment, region }: PaymentsLayersProps): Partial<LayerSettings> {
  return {
    vpc: { cidr: networkCidr(environment, region, "payments") },
  };
}

/** Layers of a payments account that belong to no region. */
export function paymentsGlobalLayers(): Partial<LayerSettings> {
  return {};
}
