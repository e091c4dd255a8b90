import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";

/** Glue ends the names of its two groups so, behind the prefix that a job names. */
const STREAMS = ["output", "error"] as const;

export interface JobLogsProps {
  /** What the names of both groups begin with: `/klap-prod/archive-etl`. */
  readonly prefix: string;
  readonly keyArn: string;
  /** Days that log events are kept; PCI DSS asks for a year. */
  readonly retentionDays: number;
}

/**
 * Encrypted log groups of Glue jobs, made before the first run: groups that Glue makes itself keep their events for
 * ever.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows.
 * @see https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html
 */
export class JobLogs extends Construct {
  /** For the argument `--custom-logGroup-prefix`. */
  public readonly prefix: string;

  public constructor(scope: Construct, id: string, { prefix, keyArn, retentionDays }: JobLogsProps) {
    super(scope, id);
    for (const stream of STREAMS)
      new LogGroup(this, stream, { name: `${prefix}/${stream}`, kmsKeyArn: keyArn, retentionDays });
    this.prefix = prefix;
  }
}
