import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { Construct } from "constructs";
import { requireNone } from "../core/checks";
import { trailLogGroupName, trailName } from "../core/names";
import { distinctProblems, oneOfProblems, type FieldProblem } from "../core/problems";
import { LogGroup } from "./log-group";
import { LOG_RETENTION_DAYS } from "./log-retention-days";
import { trailEventSelectors } from "./trail-event-selectors";
import { TrailLogRole } from "./trail-log-role";

/** PCI DSS 10.5.1 asks for a year of audit history. */
const MIN_LOG_RETENTION_DAYS = 365;

/** What CloudTrail compares with what is usual: how often management calls come, and how often they fail. */
export type TrailInsight = "ApiCallRateInsight" | "ApiErrorRateInsight";

const INSIGHTS: readonly TrailInsight[] = ["ApiCallRateInsight", "ApiErrorRateInsight"];

/** How long events are at hand, and what is looked for in them. */
export interface TrailAnalysis {
  /** Days that events are at hand in the log group; at least a year. */
  readonly logRetentionDays: number;
  /** What CloudTrail looks for by itself, paid for by analyzed event. */
  readonly insights: readonly TrailInsight[];
}

export interface OrganizationTrailProps extends TrailAnalysis {
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
    requireNone(this, trailAnalysisProblems(props));

    const logGroupName = trailLogGroupName(environment);
    const logGroup = new LogGroup(this, "LogGroup", {
      name: logGroupName,
      kmsKeyArn: props.logGroupKeyArn,
      retentionDays: logRetentionDays,
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
      cloudWatchLogsGroupArn: `${logGroup.logGroupArn}:*`,
      cloudWatchLogsRoleArn: role.roleArn,
      advancedEventSelector: trailEventSelectors(props.bucketName),
      ...(insights.length > 0 && { insightSelector: insights.map((insightType) => ({ insightType })) }),
      // CloudTrail tries the role when the trail is made.
      dependsOn: [role.permissions],
      lifecycle: { preventDestroy: true },
    });
    this.logGroupName = logGroup.logGroupName;
  }
}

/** What CloudTrail and CloudWatch Logs do not take, or PCI DSS finds too short. */
export function trailAnalysisProblems({ logRetentionDays, insights }: TrailAnalysis): FieldProblem[] {
  const retentions = LOG_RETENTION_DAYS.filter((days) => days >= MIN_LOG_RETENTION_DAYS);
  return [
    ...oneOfProblems("logRetentionDays", logRetentionDays, retentions),
    ...distinctProblems("insights", insights, 0),
    ...insights.flatMap((insight) => oneOfProblems("insights", insight, INSIGHTS)),
  ];
}
