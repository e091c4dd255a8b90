import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { AcceleratorStack } from "./accelerator";
import { AccessAnalyzerStack } from "./access-analyzer";
import { AccountGuardsStack } from "./account-guards";
import { AlarmsStack } from "./alarms";
import { AnalyticsStack } from "./analytics";
import { ArtifactsStack } from "./artifacts";
import { ArtifactsReplicationStack } from "./artifacts-replication";
import { AttachmentsStack } from "./attachments";
import { BackupAuditStack } from "./backup-audit";
import { BackupPlanStack } from "./backup-plan";
import { BackupVaultStack } from "./backup-vault";
import { BrokerIdentityStack } from "./broker-identity";
import { BrokersStack } from "./brokers";
import { CanaryStack } from "./canary";
import { ClusterStack } from "./cluster";
import { ConformanceStack } from "./conformance";
import { CostsStack } from "./costs";
import { DashboardStack } from "./dashboard";
import { DatabaseStack } from "./database";
import { DatabaseGlobalStack } from "./database-global";
import { DatabaseSecretStack } from "./database-secret";
import { DelegationStack } from "./delegation";
import { DetectionStack } from "./detection";
import { DetectorsStack } from "./detectors";
import { DnsStack } from "./dns";
import { DnsClientStack } from "./dns-client";
import { EmergencyAccessStack } from "./emergency-access";
import { EndpointServiceStack } from "./endpoint-service";
import { EndpointsStack } from "./endpoints";
import { EventEndpointStack } from "./event-endpoint";
import { EventRoutesStack } from "./event-routes";
import { EventVaultStack } from "./event-vault";
import { EventsStack } from "./events";
import { FencesStack } from "./fences";
import { FunctionsStack } from "./functions";
import { IdentityStack } from "./identity";
import { IngressStack } from "./ingress";
import { InspectionStack } from "./inspection";
import { KafkaStack } from "./kafka";
import { KafkaAccountStack } from "./kafka-account";
import { KafkaCredentialsStack } from "./kafka-credentials";
import { KafkaLinksStack } from "./kafka-links";
import { KafkaMirrorsStack } from "./kafka-mirrors";
import { KafkaTopicsStack } from "./kafka-topics";
import { KeysStack } from "./keys";
import { LogProtectionStack } from "./log-protection";
import { MeshAcceptStack } from "./mesh-accept";
import { MeshRequestStack } from "./mesh-request";
import { MeshRoutesStack } from "./mesh-routes";
import { OrganizationStack } from "./organization";
import { PeopleStack } from "./people";
import { PostureStack } from "./posture";
import { PrivateZoneStack } from "./private-zone";
import { PublicAccessStack } from "./public-access";
import { PublicZoneStack } from "./public-zone";
import { RecorderStack } from "./recorder";
import { RestoreTestingStack } from "./restore-testing";
import { RunnerStack } from "./runner";
import { SchedulesStack } from "./schedules";
import { ServiceRolesStack } from "./service-roles";
import { ServicesStack } from "./services";
import { SettlementStack } from "./settlement";
import { StorageStack } from "./storage";
import { StorageReplicationStack } from "./storage-replication";
import { TrafficStack } from "./traffic";
import { TrafficAlarmsStack } from "./traffic-alarms";
import { TrailStack } from "./trail";
import { TransitStack } from "./transit";
import { VpcStack } from "./vpc";
import { VpcRoutesStack } from "./vpc-routes";
import { VpnStack } from "./vpn";
import { WatchStack } from "./watch";

type StackClass<Settings> = new (scope: Construct, context: StackContext, settings: Settings) => BaseStack;

/** The stack that each layer stands for. A layer that is not here cannot be named in settings. */
const STACKS = {
  accelerator: AcceleratorStack,
  "access-analyzer": AccessAnalyzerStack,
  "account-guards": AccountGuardsStack,
  alarms: AlarmsStack,
  analytics: AnalyticsStack,
  artifacts: ArtifactsStack,
  "artifacts-replication": ArtifactsReplicationStack,
  attachments: AttachmentsStack,
  "backup-audit": BackupAuditStack,
  "backup-plan": BackupPlanStack,
  "backup-vault": BackupVaultStack,
  "broker-identity": BrokerIdentityStack,
  brokers: BrokersStack,
  canary: CanaryStack,
  cluster: ClusterStack,
  conformance: ConformanceStack,
  costs: CostsStack,
  dashboard: DashboardStack,
  database: DatabaseStack,
  "database-global": DatabaseGlobalStack,
  "database-secret": DatabaseSecretStack,
  delegation: DelegationStack,
  detection: DetectionStack,
  detectors: DetectorsStack,
  dns: DnsStack,
  "dns-client": DnsClientStack,
  "emergency-access": EmergencyAccessStack,
  "endpoint-service": EndpointServiceStack,
  endpoints: EndpointsStack,
  "event-endpoint": EventEndpointStack,
  "event-routes": EventRoutesStack,
  "event-vault": EventVaultStack,
  events: EventsStack,
  fences: FencesStack,
  functions: FunctionsStack,
  identity: IdentityStack,
  ingress: IngressStack,
  inspection: InspectionStack,
  kafka: KafkaStack,
  "kafka-account": KafkaAccountStack,
  "kafka-credentials": KafkaCredentialsStack,
  "kafka-links": KafkaLinksStack,
  "kafka-mirrors": KafkaMirrorsStack,
  "kafka-topics": KafkaTopicsStack,
  keys: KeysStack,
  "log-protection": LogProtectionStack,
  "mesh-accept": MeshAcceptStack,
  "mesh-request": MeshRequestStack,
  "mesh-routes": MeshRoutesStack,
  organization: OrganizationStack,
  people: PeopleStack,
  posture: PostureStack,
  "private-zone": PrivateZoneStack,
  "public-access": PublicAccessStack,
  "public-zone": PublicZoneStack,
  recorder: RecorderStack,
  "restore-testing": RestoreTestingStack,
  runner: RunnerStack,
  schedules: SchedulesStack,
  "service-roles": ServiceRolesStack,
  services: ServicesStack,
  settlement: SettlementStack,
  storage: StorageStack,
  "storage-replication": StorageReplicationStack,
  traffic: TrafficStack,
  "traffic-alarms": TrafficAlarmsStack,
  trail: TrailStack,
  transit: TransitStack,
  vpc: VpcStack,
  "vpc-routes": VpcRoutesStack,
  vpn: VpnStack,
  watch: WatchStack,
} as const satisfies Readonly<Record<string, StackClass<never>>>;

export type Layer = keyof typeof STACKS;

/** Settings of every layer, by the name under which a region folder lists it: what its stack asks for. */
export type LayerSettings = {
  readonly [L in Layer]: (typeof STACKS)[L] extends StackClass<infer Settings> ? Settings : never;
};

export const CATALOG: { readonly [L in Layer]: StackClass<LayerSettings[L]> } = STACKS;
