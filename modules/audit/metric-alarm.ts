import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";

/** Whether what can fail tells somebody: the topic that is told, or the reason why nobody is. */
export type AlarmChoice = { readonly topicArn: string } | { readonly noAlarms: string };

export interface MetricAlarmProps {
  readonly topicArn: string;
  /** Name, unique in the account's region: `klap-prod-partners-unhealthy-targets`. */
  readonly name: string;
  /** What is wrong when it fires, and what to look at. */
  readonly description: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: "Sum" | "Average" | "Maximum" | "Minimum";
  readonly comparison:
    | "GreaterThanThreshold"
    | "GreaterThanOrEqualToThreshold"
    | "LessThanThreshold"
    | "LessThanOrEqualToThreshold";
  readonly threshold: number;
  /** What silence means: nothing wrong, or something wrong. */
  readonly whenSilent: "notBreaching" | "breaching";
  /** Seconds of one period, 10, 30 or a multiple of 60. @default 60 */
  readonly periodSeconds?: number;
  /** Periods in a row that must breach, 1 to 100. @default 3 */
  readonly periods?: number;
}

const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_DAY = 86_400;

/**
 * CloudWatch alarm on one metric that tells a topic when it fires and when it clears.
 * @throws PropsError if `name` is empty or longer than 255 characters, `periods` is not from 1 to 100, or all periods
 * together are longer than CloudWatch looks back: a day, or seven where a period is an hour at least.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export class MetricAlarm extends Construct {
  /** Name, known once the alarm exists, as composite alarms need it. */
  public readonly alarmName: string;

  public constructor(scope: Construct, id: string, props: MetricAlarmProps) {
    super(scope, id);
    const { topicArn, name, description, namespace, metric, periodSeconds = 60, periods = 3 } = props;
    requirePattern(this, "name", name, /^.{1,255}$/, "1 to 255 characters long");
    const longest = periodSeconds < SECONDS_PER_HOUR ? SECONDS_PER_DAY : 7 * SECONDS_PER_DAY;
    requireInteger(this, "periods", periods, 1, Math.min(100, Math.floor(longest / periodSeconds)));

    const alarm = new CloudwatchMetricAlarm(this, "Resource", {
      alarmName: name,
      alarmDescription: description,
      namespace,
      metricName: metric,
      dimensions: { ...props.dimensions },
      statistic: props.statistic,
      comparisonOperator: props.comparison,
      threshold: props.threshold,
      period: periodSeconds,
      evaluationPeriods: periods,
      treatMissingData: props.whenSilent,
      alarmActions: [topicArn],
      okActions: [topicArn],
    });
    this.alarmName = alarm.alarmName;
  }
}
