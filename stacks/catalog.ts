import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { AlarmsStack, type AlarmsSettings } from "./alarms";
import { KeysStack, type KeysSettings } from "./keys";
import { StorageStack, type StorageSettings } from "./storage";
import { AttachmentsStack, type AttachmentsSettings } from "./attachments";
import { MeshAcceptStack, type MeshAcceptSettings } from "./mesh-accept";
import { MeshRequestStack, type MeshRequestSettings } from "./mesh-request";
import { MeshRoutesStack, type MeshRoutesSettings } from "./mesh-routes";
import { PublicAccessStack, type PublicAccessSettings } from "./public-access";
import { TransitStack, type TransitSettings } from "./transit";
import { EndpointServiceStack, type EndpointServiceSettings } from "./endpoint-service";
import { EndpointsStack, type EndpointsSettings } from "./endpoints";
import { VpcStack, type VpcSettings } from "./vpc";
import { VpcRoutesStack, type VpcRoutesSettings } from "./vpc-routes";

/** Settings of every layer, by the name under which a region folder lists it. */
export interface LayerSettings {
  readonly alarms: AlarmsSettings;
  readonly keys: KeysSettings;
  readonly storage: StorageSettings;
  readonly attachments: AttachmentsSettings;
  readonly "mesh-accept": MeshAcceptSettings;
  readonly "mesh-request": MeshRequestSettings;
  readonly "mesh-routes": MeshRoutesSettings;
  readonly "public-access": PublicAccessSettings;
  readonly transit: TransitSettings;
  readonly "endpoint-service": EndpointServiceSettings;
  readonly endpoints: EndpointsSettings;
  readonly vpc: VpcSettings;
  readonly "vpc-routes": VpcRoutesSettings;
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
  alarms: AlarmsStack,
  keys: KeysStack,
  storage: StorageStack,
  attachments: AttachmentsStack,
  "mesh-accept": MeshAcceptStack,
  "mesh-request": MeshRequestStack,
  "mesh-routes": MeshRoutesStack,
  "public-access": PublicAccessStack,
  transit: TransitStack,
  "endpoint-service": EndpointServiceStack,
  endpoints: EndpointsStack,
  vpc: VpcStack,
  "vpc-routes": VpcRoutesStack,
  inspection: InspectionStack,
  vpc: VpcStack,
  vpn: VpnStack,
};

export type Layer = keyof LayerSettings;
