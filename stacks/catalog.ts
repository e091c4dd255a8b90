import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { InspectionStack, type InspectionSettings } from "./inspection";
import { VpcStack, type VpcSettings } from "./vpc";
import { VpnStack, type VpnSettings } from "./vpn";

/** Settings of every layer, by the name under which a region folder lists it. */
export interface LayerSettings {
  readonly inspection: InspectionSettings;
  readonly vpc: VpcSettings;
  readonly vpn: VpnSettings;
}

type StackClass<Settings> = new (scope: Construct, context: StackContext, settings: Settings) => BaseStack;

/** The stack that each layer stands for. A layer that is not here cannot be named in settings. */
export const CATALOG: { readonly [L in keyof LayerSettings]: StackClass<LayerSettings[L]> } = {
  inspection: InspectionStack,
  vpc: VpcStack,
  vpn: VpnStack,
};

export type Layer = keyof LayerSettings;
