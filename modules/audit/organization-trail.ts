import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { requireDistinct, requireOneOf } from "../core/checks";
import { trailLogGroupName, trailName } from "../core/names";
import { LOG_RETENTION_DAYS } from "./log-retention-days";
import { trailEventSelectors } from "./trail-event-selectors";
import { TrailLogRole } from "./trail-log-role";

/** PCI DSS 10.5.1 asks for a year of audit history. */
const MIN_LOG_RETENTION_DAYS = 365;

/** What CloudTrail compares with what is usual: how often management calls come, and how often they fail. */
export type TrailInsight = "ApiCallRateInsight" | "ApiErrorRateInsight";

const INSIGHTS: readonly TrailInsight[] = ["ApiCallRateInsight", "ApiErrorRateInsight"];

export interface OrganizationTrailProps {
  readonly environment: string;
  /** Account of the trail: the organization's management account. */
  readonly accountId: string;
  /** Home region of the trail. */
  readonly region: string;
  readonly organizationId: string;
  /** Bucket that takes the logs, of whatever account, whose policy admits the trail. */
  readonly bucketName: string;
  /** Key of the bucket's region that encrypts the logs there. */
  readonly bucketKeyArn: string;
  /** Key of the trail's own account and region that encrypts its log group. */
  readonly logGroupKeyArn: string;
  /** Days that events are at hand in the log group; at least a year. */
  readonly logRetentionDays: number;
  /** What CloudTrail looks for by itself, paid for by analyzed event. */
  readonly insights: readonly TrailInsight[];
}

/**
 * Trail of all accounts and regions of an organization into a bucket, with digests that show whether a log was
 * changed, and into a log group that metric filters look into (`trailLogGroupName`).
 * @throws PropsError if `logRetentionDays` is less than a year or none that CloudWatch Logs knows, or `insights`
 * names an unknown insight or one twice.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html
 */
export class OrganizationTrail extends Construct {
  public readonly logGroupName: string;

  public constructor(scope: Construct, id: string, props: OrganizationTrailProps) {
    super(scope, id);
    const { environment, accountId, region, organizationId, logRetentionDays, insights } = props;
    const retentions = LOG_RETENTION_DAYS.filter((days) => days >= MIN_LOG_RETENTION_DAYS);
    requireOneOf(this, "logRetentionDays", logRetentionDays, retentions);
    requireDistinct(this, "insights", insights, 0);
    for (const insight of insights) requireOneOf(this, "insights", insight, INSIGHTS);

    const logGroupName = trailLogGroupName(environment);
    const logGroup = new CloudwatchLogGroup(this, "LogGroup", {
      name: logGroupName,
      kmsKeyId: props.logGroupKeyArn,
      retentionInDays: logRetentionDays,
    });
    const role = new TrailLogRole(this, "LogRole", {
      environment,
      accountId,
      region,
      organizationId,
      logGroupName,
    });
    new Cloudtrail(this, "Resource", {
      name: trailName(environment),
      isOrganizationTrail: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      s3BucketName: props.bucketName,
      kmsKeyId: props.bucketKeyArn,
      cloudWatchLogsGroupArn: `${logGroup.arn}:*`,
      cloudWatchLogsRoleArn: role.roleArn,
      advancedEventSelector: trailEventSelectors(props.bucketName),
      ...(insights.length > 0 && { insightSelector: insights.map((insightType) => ({ insightType })) }),
      // CloudTrail tries the role when the trail is made.
      dependsOn: [role.permissions],
      lifecycle: { preventDestroy: true },
    });
    this.logGroupName = logGroup.name;
  }
}
