import { networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, type BaseLayersProps } from "./base";

export interface PaymentsLayersProps {
  readonly environment: string;
  readonly region: string;
  readonly base: BaseLayersProps;
}

/** Layers of a payments account in one region. What differs between environments is a required choice here. */
export function paymentsLayers({ environment, region, base }: PaymentsLayersProps): Partial<LayerSettings> {
  return {
    ...baseLayers(base),
    vpc: { cidr: networkCidr(environment, region, "payments") },
  };
}

/** Layers of a payments account that belong to no region. */
export function paymentsGlobalLayers(): Partial<LayerSettings> {
  return {};
}
