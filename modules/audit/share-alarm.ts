import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmMetricQuery,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";

/** Minutes in a row that must breach. */
const MINUTES = 3;

export interface ShareAlarmProps {
  readonly topicArn: string;
  /** Name, unique in the account's region. */
  readonly name: string;
  /** What is wrong when it fires, and what to look at. */
  readonly description: string;
  readonly namespace: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Metric that counts what goes wrong. */
  readonly part: string;
  /** Metric that counts everything. */
  readonly whole: string;
  /** Share above which it fires, in percent, 1 to 99. */
  readonly percent: number;
  /** What must go wrong in a minute at least, so that one of three does not count as a third. From 1. */
  readonly atLeast: number;
}

/**
 * CloudWatch alarm on a share, minute by minute: what goes wrong of everything that happens. Where nothing happens,
 * nothing is wrong.
 * @throws PropsError if `name` is none, or `percent` or `atLeast` is out of range.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export class ShareAlarm extends Construct {
  /** Name, known once the alarm exists, as deployments need it. */
  public readonly alarmName: string;

  public constructor(scope: Construct, id: string, props: ShareAlarmProps) {
    super(scope, id);
    const { topicArn, name, description, namespace, dimensions, part, whole, percent, atLeast } = props;
    requirePattern(this, "name", name, /^.{1,255}$/, "1 to 255 characters long");
    requireInteger(this, "percent", percent, 1, 99);
    requireInteger(this, "atLeast", atLeast, 1, 1_000_000);

    const sum = (id: string, metricName: string): CloudwatchMetricAlarmMetricQuery => ({
      id,
      returnData: false,
      metric: { namespace, metricName, dimensions: { ...dimensions }, stat: "Sum", period: 60 },
    });
    const alarm = new CloudwatchMetricAlarm(this, "Resource", {
      alarmName: name,
      alarmDescription: description,
      comparisonOperator: "GreaterThanThreshold",
      threshold: percent,
      evaluationPeriods: MINUTES,
      treatMissingData: "notBreaching",
      metricQuery: [
        sum("part", part),
        sum("whole", whole),
        {
          id: "share",
          label: `${part}, percent of ${whole}`,
          // A minute in which nothing goes wrong has no count of it.
          expression: `IF(FILL(part, 0) >= ${atLeast}, 100 * part / whole, 0)`,
          returnData: true,
        },
      ],
      alarmActions: [topicArn],
      okActions: [topicArn],
    });
    this.alarmName = alarm.alarmName;
  }
}
