import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { AccountGuardsStack, type AccountGuardsSettings } from "./account-guards";
import { AlarmsStack, type AlarmsSettings } from "./alarms";
import { AttachmentsStack, type AttachmentsSettings } from "./attachments";
import { ConformanceStack, type ConformanceSettings } from "./conformance";
import { DelegationStack, type DelegationSettings } from "./delegation";
import { DetectionStack, type DetectionSettings } from "./detection";
import { DetectorsStack, type DetectorsSettings } from "./detectors";
import { BackupVaultStack, type BackupVaultSettings } from "./backup-vault";
import { DatabaseStack, type DatabaseSettings } from "./database";
import { DatabaseGlobalStack, type DatabaseGlobalSettings } from "./database-global";
import { DatabaseSecretStack, type DatabaseSecretSettings } from "./database-secret";
import { DnsStack, type DnsSettings } from "./dns";
import { DnsClientStack, type DnsClientSettings } from "./dns-client";
import { EndpointServiceStack, type EndpointServiceSettings } from "./endpoint-service";
import { EndpointsStack, type EndpointsSettings } from "./endpoints";
import { IdentityStack, type IdentitySettings } from "./identity";
import { InspectionStack, type InspectionSettings } from "./inspection";
import { KeysStack, type KeysSettings } from "./keys";
import { MeshAcceptStack, type MeshAcceptSettings } from "./mesh-accept";
import { MeshRequestStack, type MeshRequestSettings } from "./mesh-request";
import { MeshRoutesStack, type MeshRoutesSettings } from "./mesh-routes";
import { OrganizationStack, type OrganizationSettings } from "./organization";
import { PostureStack, type PostureSettings } from "./posture";
import { PrivateZoneStack, type PrivateZoneSettings } from "./private-zone";
import { PublicAccessStack, type PublicAccessSettings } from "./public-access";
import { PublicZoneStack, type PublicZoneSettings } from "./public-zone";
import { RecorderStack, type RecorderSettings } from "./recorder";
import { ServiceRolesStack, type ServiceRolesSettings } from "./service-roles";
import { StorageStack, type StorageSettings } from "./storage";
import { TrailStack, type TrailSettings } from "./trail";
import { TransitStack, type TransitSettings } from "./transit";
import { VpcStack, type VpcSettings } from "./vpc";
import { VpcRoutesStack, type VpcRoutesSettings } from "./vpc-routes";
import { VpnStack, type VpnSettings } from "./vpn";

/** Settings of every layer, by the name under which a region folder lists it. */
export interface LayerSettings {
  readonly "account-guards": AccountGuardsSettings;
  readonly alarms: AlarmsSettings;
  readonly attachments: AttachmentsSettings;
  readonly conformance: ConformanceSettings;
  readonly delegation: DelegationSettings;
  readonly detection: DetectionSettings;
  readonly detectors: DetectorsSettings;
  readonly "backup-vault": BackupVaultSettings;
  readonly "database-global": DatabaseGlobalSettings;
  readonly "database-secret": DatabaseSecretSettings;
  readonly database: DatabaseSettings;
  readonly "dns-client": DnsClientSettings;
  readonly dns: DnsSettings;
  readonly "endpoint-service": EndpointServiceSettings;
  readonly endpoints: EndpointsSettings;
  readonly identity: IdentitySettings;
  readonly inspection: InspectionSettings;
  readonly keys: KeysSettings;
  readonly "mesh-accept": MeshAcceptSettings;
  readonly "mesh-request": MeshRequestSettings;
  readonly "mesh-routes": MeshRoutesSettings;
  readonly organization: OrganizationSettings;
  readonly posture: PostureSettings;
  readonly "private-zone": PrivateZoneSettings;
  readonly "public-access": PublicAccessSettings;
  readonly "public-zone": PublicZoneSettings;
  readonly recorder: RecorderSettings;
  readonly "service-roles": ServiceRolesSettings;
  readonly storage: StorageSettings;
  readonly trail: TrailSettings;
  readonly transit: TransitSettings;
  readonly "vpc-routes": VpcRoutesSettings;
  readonly vpc: VpcSettings;
  readonly vpn: VpnSettings;
}

type StackClass<Settings> = new (scope: Construct, context: StackContext, settings: Settings) => BaseStack;

/** The stack that each layer stands for. A layer that is not here cannot be named in settings. */
export const CATALOG: { readonly [L in keyof LayerSettings]: StackClass<LayerSettings[L]> } = {
  "account-guards": AccountGuardsStack,
  alarms: AlarmsStack,
  attachments: AttachmentsStack,
  conformance: ConformanceStack,
  delegation: DelegationStack,
  detection: DetectionStack,
  detectors: DetectorsStack,
  "backup-vault": BackupVaultStack,
  "database-global": DatabaseGlobalStack,
  "database-secret": DatabaseSecretStack,
  database: DatabaseStack,
  "dns-client": DnsClientStack,
  dns: DnsStack,
  "endpoint-service": EndpointServiceStack,
  endpoints: EndpointsStack,
  identity: IdentityStack,
  inspection: InspectionStack,
  keys: KeysStack,
  "mesh-accept": MeshAcceptStack,
  "mesh-request": MeshRequestStack,
  "mesh-routes": MeshRoutesStack,
  organization: OrganizationStack,
  posture: PostureStack,
  "private-zone": PrivateZoneStack,
  "public-access": PublicAccessStack,
  "public-zone": PublicZoneStack,
  recorder: RecorderStack,
  "service-roles": ServiceRolesStack,
  storage: StorageStack,
  trail: TrailStack,
  transit: TransitStack,
  "vpc-routes": VpcRoutesStack,
  vpc: VpcStack,
  vpn: VpnStack,
};

export type Layer = keyof LayerSettings;
