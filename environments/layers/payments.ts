import { networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";

export interface PaymentsLayersProps {
  readonly environment: string;
  readonly region: string;
  /** Whether the internet reaches the load balancers. */
  readonly publicIngress: boolean;
}

/** Layers of a payments account in one region. What differs between environments is a required choice here. */
export function paymentsLayers(props: PaymentsLayersProps): Partial<LayerSettings> {
  const { environment, region, publicIngress } = props;
  return {
    "public-access": {},
    vpc: { cidr: networkCidr(environment, region, "payments"), publicIngress },
    "vpc-routes": {},
  };
}

/** Layers of a payments account that belong to no region. */
export function paymentsGlobalLayers(): Partial<LayerSettings> {
  return {};
}
