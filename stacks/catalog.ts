import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { AccessAnalyzerStack, type AccessAnalyzerSettings } from "./access-analyzer";
import { AcceleratorStack, type AcceleratorSettings } from "./accelerator";
import { AccountGuardsStack, type AccountGuardsSettings } from "./account-guards";
import { AlarmsStack, type AlarmsSettings } from "./alarms";
import { AnalyticsStack, type AnalyticsSettings } from "./analytics";
import { ArtifactsStack, type ArtifactsSettings } from "./artifacts";
import { ArtifactsReplicationStack, type ArtifactsReplicationSettings } from "./artifacts-replication";
import { AttachmentsStack, type AttachmentsSettings } from "./attachments";
import { BackupAuditStack, type BackupAuditSettings } from "./backup-audit";
import { BackupPlanStack, type BackupPlanSettings } from "./backup-plan";
import { CanaryStack, type CanarySettings } from "./canary";
import { BrokerIdentityStack, type BrokerIdentitySettings } from "./broker-identity";
import { BrokersStack, type BrokersSettings } from "./brokers";
import { ClusterStack, type ClusterSettings } from "./cluster";
import { ConformanceStack, type ConformanceSettings } from "./conformance";
import { CostsStack, type CostsSettings } from "./costs";
import { DelegationStack, type DelegationSettings } from "./delegation";
import { DetectionStack, type DetectionSettings } from "./detection";
import { DetectorsStack, type DetectorsSettings } from "./detectors";
import { BackupVaultStack, type BackupVaultSettings } from "./backup-vault";
import { DashboardStack, type DashboardSettings } from "./dashboard";
import { DatabaseStack, type DatabaseSettings } from "./database";
import { DatabaseGlobalStack, type DatabaseGlobalSettings } from "./database-global";
import { DatabaseSecretStack, type DatabaseSecretSettings } from "./database-secret";
import { DnsStack, type DnsSettings } from "./dns";
import { DnsClientStack, type DnsClientSettings } from "./dns-client";
import { EmergencyAccessStack, type EmergencyAccessSettings } from "./emergency-access";
import { EndpointServiceStack, type EndpointServiceSettings } from "./endpoint-service";
import { EndpointsStack, type EndpointsSettings } from "./endpoints";
import { EventEndpointStack, type EventEndpointSettings } from "./event-endpoint";
import { EventRoutesStack, type EventRoutesSettings } from "./event-routes";
import { EventVaultStack, type EventVaultSettings } from "./event-vault";
import { EventsStack, type EventsSettings } from "./events";
import { FunctionsStack } from "./functions";
import type { FunctionsSettings } from "./functions-settings";
import { FencesStack, type FencesSettings } from "./fences";
import { IdentityStack, type IdentitySettings } from "./identity";
import { IngressStack, type IngressSettings } from "./ingress";
import { InspectionStack, type InspectionSettings } from "./inspection";
import { KafkaAccountStack, type KafkaAccountSettings } from "./kafka-account";
import { KafkaCredentialsStack, type KafkaCredentialsSettings } from "./kafka-credentials";
import { KafkaLinksStack, type KafkaLinksSettings } from "./kafka-links";
import { KafkaMirrorsStack, type KafkaMirrorsSettings } from "./kafka-mirrors";
import { KafkaTopicsStack, type KafkaTopicsSettings } from "./kafka-topics";
import { KafkaStack, type KafkaSettings } from "./kafka";
import { KeysStack, type KeysSettings } from "./keys";
import { LogProtectionStack, type LogProtectionSettings } from "./log-protection";
import { MeshAcceptStack, type MeshAcceptSettings } from "./mesh-accept";
import { MeshRequestStack, type MeshRequestSettings } from "./mesh-request";
import { MeshRoutesStack, type MeshRoutesSettings } from "./mesh-routes";
import { OrganizationStack, type OrganizationSettings } from "./organization";
import { PostureStack, type PostureSettings } from "./posture";
import { PeopleStack, type PeopleSettings } from "./people";
import { PrivateZoneStack, type PrivateZoneSettings } from "./private-zone";
import { PublicAccessStack, type PublicAccessSettings } from "./public-access";
import { PublicZoneStack, type PublicZoneSettings } from "./public-zone";
import { StorageReplicationStack, type StorageReplicationSettings } from "./storage-replication";
import { RecorderStack, type RecorderSettings } from "./recorder";
import { RestoreTestingStack, type RestoreTestingSettings } from "./restore-testing";
import { SchedulesStack, type SchedulesSettings } from "./schedules";
import { RunnerStack, type RunnerSettings } from "./runner";
import { ServiceRolesStack, type ServiceRolesSettings } from "./service-roles";
import { ServicesStack } from "./services";
import type { ServicesSettings } from "./services-settings";
import { SettlementStack, type SettlementSettings } from "./settlement";
import { StorageStack, type StorageSettings } from "./storage";
import { TrafficStack, type TrafficSettings } from "./traffic";
import { TrafficAlarmsStack, type TrafficAlarmsSettings } from "./traffic-alarms";
import { TrailStack, type TrailSettings } from "./trail";
import { TransitStack, type TransitSettings } from "./transit";
import { VpcStack, type VpcSettings } from "./vpc";
import { VpcRoutesStack, type VpcRoutesSettings } from "./vpc-routes";
import { VpnStack, type VpnSettings } from "./vpn";
import { WatchStack, type WatchSettings } from "./watch";

/** Settings of every layer, by the name under which a region folder lists it. */
export interface LayerSettings {
  readonly "access-analyzer": AccessAnalyzerSettings;
  readonly accelerator: AcceleratorSettings;
  readonly "account-guards": AccountGuardsSettings;
  readonly alarms: AlarmsSettings;
  readonly analytics: AnalyticsSettings;
  readonly artifacts: ArtifactsSettings;
  readonly "artifacts-replication": ArtifactsReplicationSettings;
  readonly attachments: AttachmentsSettings;
  readonly "backup-audit": BackupAuditSettings;
  readonly "backup-plan": BackupPlanSettings;
  readonly canary: CanarySettings;
  readonly "broker-identity": BrokerIdentitySettings;
  readonly brokers: BrokersSettings;
  readonly cluster: ClusterSettings;
  readonly conformance: ConformanceSettings;
  readonly costs: CostsSettings;
  readonly dashboard: DashboardSettings;
  readonly delegation: DelegationSettings;
  readonly detection: DetectionSettings;
  readonly detectors: DetectorsSettings;
  readonly "backup-vault": BackupVaultSettings;
  readonly "database-global": DatabaseGlobalSettings;
  readonly "database-secret": DatabaseSecretSettings;
  readonly database: DatabaseSettings;
  readonly "dns-client": DnsClientSettings;
  readonly dns: DnsSettings;
  readonly "emergency-access": EmergencyAccessSettings;
  readonly "endpoint-service": EndpointServiceSettings;
  readonly endpoints: EndpointsSettings;
  readonly "event-endpoint": EventEndpointSettings;
  readonly "event-routes": EventRoutesSettings;
  readonly "event-vault": EventVaultSettings;
  readonly events: EventsSettings;
  readonly functions: FunctionsSettings;
  readonly fences: FencesSettings;
  readonly identity: IdentitySettings;
  readonly ingress: IngressSettings;
  readonly inspection: InspectionSettings;
  readonly "kafka-account": KafkaAccountSettings;
  readonly "kafka-credentials": KafkaCredentialsSettings;
  readonly "kafka-links": KafkaLinksSettings;
  readonly "kafka-mirrors": KafkaMirrorsSettings;
  readonly "kafka-topics": KafkaTopicsSettings;
  readonly kafka: KafkaSettings;
  readonly keys: KeysSettings;
  readonly "log-protection": LogProtectionSettings;
  readonly "mesh-accept": MeshAcceptSettings;
  readonly "mesh-request": MeshRequestSettings;
  readonly "mesh-routes": MeshRoutesSettings;
  readonly organization: OrganizationSettings;
  readonly posture: PostureSettings;
  readonly people: PeopleSettings;
  readonly "private-zone": PrivateZoneSettings;
  readonly "public-access": PublicAccessSettings;
  readonly "public-zone": PublicZoneSettings;
  readonly "storage-replication": StorageReplicationSettings;
  readonly recorder: RecorderSettings;
  readonly "restore-testing": RestoreTestingSettings;
  readonly schedules: SchedulesSettings;
  readonly runner: RunnerSettings;
  readonly "service-roles": ServiceRolesSettings;
  readonly services: ServicesSettings;
  readonly settlement: SettlementSettings;
  readonly storage: StorageSettings;
  readonly traffic: TrafficSettings;
  readonly "traffic-alarms": TrafficAlarmsSettings;
  readonly trail: TrailSettings;
  readonly transit: TransitSettings;
  readonly "vpc-routes": VpcRoutesSettings;
  readonly vpc: VpcSettings;
  readonly vpn: VpnSettings;
  readonly watch: WatchSettings;
}

type StackClass<Settings> = new (scope: Construct, context: StackContext, settings: Settings) => BaseStack;

/** The stack that each layer stands for. A layer that is not here cannot be named in settings. */
export const CATALOG: { readonly [L in keyof LayerSettings]: StackClass<LayerSettings[L]> } = {
  "access-analyzer": AccessAnalyzerStack,
  accelerator: AcceleratorStack,
  "account-guards": AccountGuardsStack,
  alarms: AlarmsStack,
  analytics: AnalyticsStack,
  artifacts: ArtifactsStack,
  "artifacts-replication": ArtifactsReplicationStack,
  attachments: AttachmentsStack,
  "backup-audit": BackupAuditStack,
  "backup-plan": BackupPlanStack,
  canary: CanaryStack,
  "broker-identity": BrokerIdentityStack,
  brokers: BrokersStack,
  cluster: ClusterStack,
  conformance: ConformanceStack,
  costs: CostsStack,
  dashboard: DashboardStack,
  delegation: DelegationStack,
  detection: DetectionStack,
  detectors: DetectorsStack,
  "backup-vault": BackupVaultStack,
  "database-global": DatabaseGlobalStack,
  "database-secret": DatabaseSecretStack,
  database: DatabaseStack,
  "dns-client": DnsClientStack,
  dns: DnsStack,
  "emergency-access": EmergencyAccessStack,
  "endpoint-service": EndpointServiceStack,
  endpoints: EndpointsStack,
  "event-endpoint": EventEndpointStack,
  "event-routes": EventRoutesStack,
  "event-vault": EventVaultStack,
  events: EventsStack,
  functions: FunctionsStack,
  fences: FencesStack,
  identity: IdentityStack,
  ingress: IngressStack,
  inspection: InspectionStack,
  "kafka-account": KafkaAccountStack,
  "kafka-credentials": KafkaCredentialsStack,
  "kafka-links": KafkaLinksStack,
  "kafka-mirrors": KafkaMirrorsStack,
  "kafka-topics": KafkaTopicsStack,
  kafka: KafkaStack,
  keys: KeysStack,
  "log-protection": LogProtectionStack,
  "mesh-accept": MeshAcceptStack,
  "mesh-request": MeshRequestStack,
  "mesh-routes": MeshRoutesStack,
  organization: OrganizationStack,
  posture: PostureStack,
  people: PeopleStack,
  "private-zone": PrivateZoneStack,
  "public-access": PublicAccessStack,
  "public-zone": PublicZoneStack,
  "storage-replication": StorageReplicationStack,
  recorder: RecorderStack,
  "restore-testing": RestoreTestingStack,
  schedules: SchedulesStack,
  runner: RunnerStack,
  "service-roles": ServiceRolesStack,
  services: ServicesStack,
  settlement: SettlementStack,
  storage: StorageStack,
  traffic: TrafficStack,
  "traffic-alarms": TrafficAlarmsStack,
  trail: TrailStack,
  transit: TransitStack,
  "vpc-routes": VpcRoutesStack,
  vpc: VpcStack,
  vpn: VpnStack,
  watch: WatchStack,
};

export type Layer = keyof LayerSettings;
