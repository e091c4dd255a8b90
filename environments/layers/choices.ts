import type { Account } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";

/**
 * What an environment chooses where a choice costs money, loses data or opens access. One file in each
 * environment answers them all; region folders hand it to the functions beside this file.
 */
export interface Choices extends BaseChoices {
  /** Regions whose Transit Gateways are meshed, in the order of who asks whom. New ones go to the end. */
  readonly mesh: readonly string[];
  /** Whether the internet reaches the load balancers of the payments account. */
  readonly publicIngress: boolean;
  /** Days that flow logs of workload VPCs are kept at hand, beside the archive. */
  readonly flowLogRetentionDays: number;
  /** Whether load balancers can only be deleted after their protection is lifted by hand. */
  readonly deletionProtection: boolean;
  readonly database: DatabaseChoices;
  /** What passes the firewall, and how firmly it is held. */
  readonly inspection: Omit<LayerSettings["inspection"], "cidr" | "flowLogRetentionDays">;
  /** Which names are answered, and how long questions are kept. */
  readonly dns: LayerSettings["dns"];
  readonly publicZone: LayerSettings["public-zone"];
  /** VPN devices on premises by region, or why there is no VPN. */
  readonly vpn: Readonly<Record<string, LayerSettings["vpn"]>> | { readonly noVpn: string };
  /** By region, the region whose VPN stands in for its own. */
  readonly onPremisesBackup: Readonly<Record<string, string>>;
  /** Companies that call the payments API through PrivateLink; without any there is no endpoint service. */
  readonly partners: LayerSettings["endpoint-service"]["partners"];
  readonly backup: BackupChoices;
}

/** What is backed up how often, for how long, and how firmly it is held. */
export interface BackupChoices {
  /** Lock on the vaults of the payments account. */
  readonly vault: LayerSettings["backup-vault"]["immutability"];
  /** Lock on the vaults of the backup account, which hold copies only. */
  readonly copies: LayerSettings["backup-vault"]["immutability"];
}

/** What is chosen about the payments database. */
export interface DatabaseChoices {
  readonly options: LayerSettings["database"]["options"];
  /** Region that writes. Follows a switchover or failover, and causes none. */
  readonly writerRegion: string;
  /** When AWS may back up and maintain, by region; two regions are never maintained in the same hours. */
  readonly windows: Readonly<Record<string, LayerSettings["database"]["windows"]>>;
  /** Days in which the deleted master password can be had back: 0, 7, 14 or 30. */
  readonly secretRecoveryDays: number;
}

/** Choices that hold in every account of every environment. */
export interface BaseChoices {
  readonly environment: string;
  readonly accounts: Readonly<Record<string, Account>>;
  /** Region that makes the environment's keys; the others replicate them. Cannot change later. */
  readonly primaryRegion: string;
  readonly logArchive: LayerSettings["storage"];
  readonly alarmSubscriptions: LayerSettings["alarms"]["subscriptions"];
  /** How AWS Config records every account and region, or why the platform leaves that to somebody else. */
  readonly configRecording:
    Omit<LayerSettings["recorder"], "globalTypesRegion"> | { readonly byLandingZone: string };
}

/** Choices of the organization's own accounts, for what exists once for all environments. */
export interface OrganizationChoices extends BaseChoices {
  /** Regions that the organization works in, the primary one among them. */
  readonly regions: readonly string[];
  /** How long the organization's trail is at hand and what it looks for, or why another trail stands in for it. */
  readonly trail:
    Pick<LayerSettings["trail"], "logRetentionDays" | "insights"> | { readonly byLandingZone: string };
  /** What GuardDuty and Security Hub look at in every account, or why the platform leaves that to somebody else. */
  readonly detection:
    | (Pick<LayerSettings["detectors"], "findingFrequency" | "features"> &
        Pick<LayerSettings["posture"], "standards" | "target">)
    | { readonly byLandingZone: string };
  /** Which accounts the PCI DSS rules leave out for having no recorder, or why there are no rules (yet). */
  readonly conformance:
    Pick<LayerSettings["conformance"], "excludedAccountIds"> | { readonly noRules: string };
}
