import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { EndpointServiceStack, type EndpointServiceSettings } from "./endpoint-service";
import { EndpointsStack, type EndpointsSettings } from "./endpoints";
import { VpcStack, type VpcSettings } from "./vpc";

/** Settings of every layer, by the name under which a region folder lists it. */
export interface LayerSettings {
  readonly "endpoint-service": EndpointServiceSettings;
  readonly endpoints: EndpointsSettings;
  readonly vpc: VpcSettings;
}

type StackClass<Settings> = new (scope: Construct, context: StackContext, settings: Settings) => BaseStack;

/** The stack that each layer stands for. A layer that is not here cannot be named in settings. */
export const CATALOG: { readonly [L in keyof LayerSettings]: StackClass<LayerSettings[L]> } = {
  "endpoint-service": EndpointServiceStack,
  endpoints: EndpointsStack,
  vpc: VpcStack,
};

export type Layer = keyof LayerSettings;
