import type { Construct } from "constructs";
import { OrganizationTrail, type TrailAnalysis } from "../modules/audit/organization-trail";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { SilentTrailAlarm } from "../modules/audit/silent-trail-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { bucketName } from "../modules/core/names";
import { keysContract } from "./keys";

export interface TrailSettings extends TrailAnalysis {
  /** Account whose log archive of the same region takes the logs, and whose key encrypts them. */
  readonly archiveAccount: string;
  readonly alarms: AlarmChoice;
}

/** The organization's trail, made in its management account, kept in the log archive of another account. */
export class TrailStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: TrailSettings) {
    super(scope, "trail", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { archiveAccount, logRetentionDays, insights, alarms } = settings;
    this.after("identity", account, "global");
    // It lets CloudTrail look into the organization.
    this.after("organization", account, "global");
    for (const layer of ["alarms", "log-protection"]) this.after(layer, account, region);
    this.after("storage", archiveAccount, region);

    const trail = new OrganizationTrail(this, "Trail", {
      environment,
      accountId: this.account.id,
      region: awsRegion,
      organizationId: this.environment.organizationId,
      bucketName: bucketName(
        environment,
        accountOf(this.environment, archiveAccount).id,
        awsRegion,
        "log-archive",
      ),
      bucketKeyArn: this.read(keysContract, archiveAccount, region).keyArns("logs"),
      logGroupKeyArn: this.read(keysContract, account, region).keyArns("logs"),
      logRetentionDays,
      insights,
    });
    if ("topicArn" in alarms)
      new SilentTrailAlarm(this, "Silence", {
        environment,
        topicArn: alarms.topicArn,
        logGroupName: trail.logGroupName,
      });
  }
}
