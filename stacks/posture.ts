import type { Construct } from "constructs";
import { ConfigAggregator } from "../modules/audit/config-aggregator";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { OrganizationPosture } from "../modules/audit/organization-posture";
import { PostureAlarm } from "../modules/audit/posture-alarm";
import type { SecurityStandard } from "../modules/audit/security-standards";
import { BaseStack, type StackContext } from "../modules/core/base-stack";

export interface PostureSettings {
  /** Account that made this one the administrator. */
  readonly managementAccount: string;
  /** The other regions that the organization works in. */
  readonly linkedRegions: readonly string[];
  /** What every account is measured against. */
  readonly standards: readonly SecurityStandard[];
  /** Id of the organization's root or of the unit whose accounts are measured. */
  readonly target: string;
  readonly alarms: AlarmChoice;
}

/** Security Hub and AWS Config of all accounts and regions, seen and set from the security account's home region. */
export class PostureStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: PostureSettings) {
    super(scope, "posture", context);
    const { environment, account, region } = this.place;
    const { managementAccount, linkedRegions, standards, target, alarms } = settings;
    this.after("identity", account, "global");
    this.after("alarms", account, region);
    // It registers this account as AWS Config's administrator.
    this.after("organization", managementAccount, "global");
    for (const each of [region, ...linkedRegions]) this.after("delegation", managementAccount, each);

    new OrganizationPosture(this, "SecurityHub", {
      environment,
      region: this.folder.awsRegion,
      linkedRegions,
      standards,
      target,
    });
    new ConfigAggregator(this, "Config", {
      environment,
      accountId: this.account.id,
      region: this.folder.awsRegion,
    });
    if ("topicArn" in alarms) new PostureAlarm(this, "Alarm", { environment, topicArn: alarms.topicArn });
  }
}
