import type { Account } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import type { FunctionName } from "./functions";
import type { ServiceName } from "./services";

type Buckets = NonNullable<LayerSettings["storage"]["buckets"]>;

/**
 * What an environment chooses where a choice costs money, loses data or opens access. One file in each
 * environment answers them all; region folders hand it to the functions beside this file.
 */
export interface Choices extends BaseChoices {
  /** Regions whose Transit Gateways are meshed, in the order of who asks whom. New ones go to the end. */
  readonly mesh: readonly string[];
  /** Public domain of the environment. */
  readonly domain: string;
  /** Whether the internet reaches the load balancers of the payments account. */
  readonly publicIngress: boolean;
  /** What the payments account keeps, for how long, and what of it can never be changed; a sink only where one writes. */
  readonly buckets: Required<Omit<Buckets, "kafka-sink">> & Pick<Buckets, "kafka-sink">;
  /** Days that flow logs of workload VPCs are kept at hand, beside the archive. */
  readonly flowLogRetentionDays: number;
  /** Whether load balancers can only be deleted after their protection is lifted by hand. */
  readonly deletionProtection: boolean;
  readonly database: DatabaseChoices;
  /** What passes the firewall, and how firmly it is held. */
  readonly inspection: Omit<LayerSettings["inspection"], "cidr" | "flowLogRetentionDays" | "tlsPorts">;
  /** Which names are answered, and how long questions are kept. */
  readonly dns: LayerSettings["dns"];
  readonly publicZone: LayerSettings["public-zone"];
  /** VPN devices on premises by region, or why there is no VPN. */
  readonly vpn: Readonly<Record<string, LayerSettings["vpn"]>> | { readonly noVpn: string };
  /** By region, the region whose VPN stands in for its own. */
  readonly onPremisesBackup: Readonly<Record<string, string>>;
  /** Who may ask for payments, by which keys, and for which accounts; nobody else but the canary is answered. */
  readonly merchants: NonNullable<LayerSettings["services"]["services"][string]["signedBy"]>["merchants"];
  /** Companies that call the payments API through PrivateLink; without any there is no endpoint service. */
  readonly partners: LayerSettings["endpoint-service"]["partners"];
  readonly backup: BackupChoices;
  readonly analytics: AnalyticsChoices;
  readonly compute: ComputeChoices;
  readonly serverless: ServerlessChoices;
  readonly kafka: KafkaChoices;
  readonly events: EventChoices;
  /** What brings requests to a region, and how fast they leave it when it is lost. */
  readonly traffic: Omit<LayerSettings["traffic"], "regions">;
  readonly canary: Omit<LayerSettings["canary"], "from" | "alarms">;
  /** From where layers are planned and applied that work on Kafka clusters themselves, or why from anywhere. */
  readonly runner: RunnerChoices | { readonly noRunner: string };
}

/** Whose events are worked on where, how regions share them, and how long they can be played again. */
export interface EventChoices extends Pick<
  LayerSettings["events"],
  "homes" | "recovery" | "archiveRetentionDays"
> {
  /** Copies in the backup account, out of reach of the payments account, or why there are none. */
  readonly vault: Pick<LayerSettings["event-vault"], "archiveRetentionDays"> | { readonly noVault: string };
}

/** Who gives the runner inside the network its jobs, which image it is, and how many work at a time. */
export type RunnerChoices = Pick<
  LayerSettings["runner"],
  "runner" | "digest" | "size" | "runners" | "logRetentionDays"
>;

/** What Kafka carries, who runs it, and which of its credentials are valid. */
export interface KafkaChoices
  extends
    Pick<LayerSettings["kafka"], "contract" | "service">,
    Pick<LayerSettings["kafka-credentials"], "rotation"> {
  /** Days in which deleted credentials can be had back, 7 to 30, or 0, which frees their names at once. */
  readonly secretRecoveryDays: number;
}

/** What runs services, how large, and who decides which image runs. */
export interface ComputeChoices {
  readonly images: {
    /** Who decides which image runs: settings, by applying, or the pipeline that pushes it. */
    readonly owner: LayerSettings["services"]["imageOwner"];
    readonly scanning: LayerSettings["artifacts"]["scanning"];
    /** Image with Node.js that all images are built on, by digest; whoever can change it runs code in every task. */
    readonly base: LayerSettings["artifacts"]["base"];
    /** Images of each service that are kept: more than are ever pushed while one stays in use. */
    readonly kept: number;
  };
  readonly insights: LayerSettings["cluster"]["insights"];
  /** Whether operators get into tasks. */
  readonly exec: LayerSettings["services"]["exec"];
  readonly firewall: Pick<LayerSettings["ingress"], "rateLimit" | "firewallLog">;
  readonly logRetentionDays: number;
  readonly services: Readonly<Record<ServiceName, ServiceSize>>;
}

/** What functions, workflows and schedules cost, who releases them, and where the clock starts them. */
export interface ServerlessChoices extends Pick<
  LayerSettings["functions"],
  "release" | "signing" | "concurrencyQuota" | "logRetentionDays"
> {
  readonly functions: Readonly<Record<FunctionName, FunctionSize>>;
  /** How the function that watches dead letters takes them from Kafka. */
  readonly deadLetters: Omit<NonNullable<FunctionSettings["consumes"]>, "topic" | "principal">;
  readonly settlement: Pick<LayerSettings["settlement"], "maxPages" | "concurrency"> & {
    /** Where the other side of settlements answers, by HTTPS. */
    readonly url: string;
  };
  readonly schedules: Pick<LayerSettings["schedules"], "runsIn" | "times">;
}

type FunctionSettings = LayerSettings["functions"]["functions"][string];

/** Size of a function, which each region has alike. */
export type FunctionSize = Pick<FunctionSettings, "memoryMiB" | "concurrency">;

/** Size of a service, which each region has alike, since each carries the whole load when it must. */
export type ServiceSize = Pick<
  LayerSettings["services"]["services"][string],
  "size" | "tasks" | "capacity" | "scaling" | "lagLimit"
>;

/** How backed-up data becomes tables, and what asking them may cost. */
export interface AnalyticsChoices extends Omit<LayerSettings["analytics"], "snapshots" | "alarms"> {
  /** Regions that export the database's snapshots, each its own copy of the same data, or why none does. */
  readonly snapshots: { readonly regions: readonly string[] } | { readonly noSnapshots: string };
}

type BackupPlans = LayerSettings["backup-plan"]["plans"];
export type BackupClass = keyof BackupPlans;
export type BackupRule = NonNullable<BackupPlans[BackupClass]>[string];

/** What is backed up how often, for how long, and how firmly it is held. */
export interface BackupChoices {
  /** Lock on the vaults of the payments account. */
  readonly vault: LayerSettings["backup-vault"]["immutability"];
  /** Lock on the vaults of the backup account, which hold copies only. */
  readonly copies: LayerSettings["backup-vault"]["immutability"];
  /** By region, the region whose vault takes copies of its backups. */
  readonly otherRegion: Readonly<Record<string, string>>;
  /** By class of resources, its rules under keys that never change. */
  readonly plans: Readonly<Partial<Record<BackupClass, Readonly<Record<string, BackupRuleChoice>>>>>;
  /** When backups are tried by restoring them, which costs what the restored data cost for that long. */
  readonly restoreTesting: Omit<LayerSettings["restore-testing"], "classes">;
  /** What an audit of the backups expects. */
  readonly audit: Pick<LayerSettings["backup-audit"], "frequencyHours" | "retentionDays" | "restoreMinutes">;
}

/** A rule that says which copies there are; the region it stands in says where they go. */
export interface BackupRuleChoice extends Omit<BackupRule, "copies"> {
  /** How long a copy is kept in the backup account, and how long one in the other region. */
  readonly copies: Readonly<
    Partial<Record<"otherAccount" | "otherRegion", Omit<BackupRule["copies"][string], "to">>>
  >;
}

/** What is chosen about the payments database. */
export interface DatabaseChoices {
  readonly options: LayerSettings["database"]["options"];
  /** Region that writes. Follows a switchover or failover, and causes none. */
  readonly writerRegion: string;
  /** When AWS may back up and maintain, by region; two regions are never maintained in the same hours. */
  readonly windows: Readonly<Record<string, LayerSettings["database"]["windows"]>>;
  /** Days between two rotations of the master password. */
  readonly passwordRotationDays: number;
  /** Days in which the deleted master password can be had back: 0, 7, 14 or 30. */
  readonly secretRecoveryDays: number;
}

/** Choices that hold in every account of every environment. */
export interface BaseChoices {
  readonly environment: string;
  readonly accounts: Readonly<Record<string, Account>>;
  /** Region that makes the environment's keys; the others replicate them. Cannot change later. */
  readonly primaryRegion: string;
  readonly logArchive: Omit<LayerSettings["storage"], "buckets" | "trailAccount">;
  /** Regions that keep each other's objects, or why each region keeps only its own. */
  readonly storageReplication:
    Omit<LayerSettings["storage-replication"], "buckets" | "onward"> | { readonly noReplication: string };
  /** Days that logs which an audit asks for are kept at hand in CloudWatch Logs; the archive keeps its own. */
  readonly auditLogRetentionDays: number;
  readonly alarmSubscriptions: LayerSettings["alarms"]["subscriptions"];
  /** What each account may cost, and from when somebody is told of more. */
  readonly costs: Readonly<Record<string, Omit<LayerSettings["costs"], "subscriptions">>>;
  /** How AWS Config records every account and region, or why the platform leaves that to somebody else. */
  readonly configRecording:
    Omit<LayerSettings["recorder"], "globalTypesRegion"> | { readonly byLandingZone: string };
}

/** Choices of the organization's own accounts, for what exists once for all environments. */
export interface OrganizationChoices extends BaseChoices {
  /** Regions that the organization works in, the primary one among them. */
  readonly regions: readonly string[];
  /** What the platform switches on for all accounts, and what a landing zone has done before. */
  readonly organization: LayerSettings["organization"];
  /** Region that Identity Center was switched on in, and who does what where; or who else looks after people. */
  readonly people:
    (LayerSettings["people"] & { readonly region: string }) | { readonly byLandingZone: string };
  /** What Access Analyzer looks for in all accounts, or why the security account does not look from here. */
  readonly accessAnalysis:
    | Pick<Exclude<LayerSettings["access-analyzer"]["organization"], string>, "unusedAccess">
    | { readonly byLandingZone: string };
  /** How long the organization's trail is at hand and what it looks for, or why another trail stands in for it. */
  readonly trail:
    Pick<LayerSettings["trail"], "logRetentionDays" | "insights"> | { readonly byLandingZone: string };
  /** What GuardDuty and Security Hub look at in every account, or why the platform leaves that to somebody else. */
  readonly detection:
    | (Pick<LayerSettings["detectors"], "findingFrequency" | "features"> &
        Pick<LayerSettings["posture"], "standards" | "targets">)
    | { readonly byLandingZone: string };
  /** Which accounts the PCI DSS rules leave out for having no recorder, or why there are no rules (yet). */
  readonly conformance:
    Pick<LayerSettings["conformance"], "excludedAccountIds"> | { readonly noRules: string };
}
