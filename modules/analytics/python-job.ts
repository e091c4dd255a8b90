import { GlueJob } from "@cdktf/provider-aws/lib/glue-job";
import { Construct } from "constructs";
import { requireDistinct, requireInteger, requireOneOf, requirePattern } from "../core/checks";
import type { TerraformResource } from "../core/framework";
import type { JobCode } from "./job-code";

/** Python 3.11 on Amazon Linux 2023; brings pyarrow, so that nothing is fetched when a job starts. */
const GLUE_VERSION = "5.0";
/** Glue starts no Spark job with fewer, although only the driver works in ours. */
const WORKERS = 2;
/** The longest a run may be given here; Glue would take more, and a day's run must not meet the next. */
export const TIMEOUT_MINUTES = 1_440;

/** Sizes of a worker that this kind of job has any use for, by memory and disk. */
export const WORKER_TYPES = ["G.1X", "G.2X", "G.4X"] as const;
export type WorkerType = (typeof WORKER_TYPES)[number];

export interface PythonJobProps {
  readonly name: string;
  readonly description: string;
  readonly roleArn: string;
  readonly code: JobCode;
  /** Arguments of the program, without the leading dashes. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Names of connections, one of which Glue takes. */
  readonly connectionNames: readonly string[];
  readonly securityConfigurationName: string;
  readonly logGroupPrefix: string;
  readonly workerType: WorkerType;
  /** Minutes after which a run is stopped, 1 to 1440. */
  readonly timeoutMinutes: number;
  /** Tries after the first one, 0 to 10. */
  readonly retries: number;
  /** To be applied before a run can do anything. */
  readonly dependsOn: readonly TerraformResource[];
}

/**
 * Glue job that runs one Python program on its driver, one run at a time.
 * @throws PropsError if name, size, time or tries are none that Glue takes.
 * @see https://docs.aws.amazon.com/glue/latest/webapi/API_CreateJob.html
 */
export class PythonJob extends Construct {
  public readonly jobName: string;

  public constructor(scope: Construct, id: string, props: PythonJobProps) {
    super(scope, id);
    const { name, code, connectionNames, workerType, timeoutMinutes, retries } = props;
    requirePattern(this, "name", name, /^[\w-]{1,255}$/, "1 to 255 letters, digits, hyphens or underscores");
    requireOneOf(this, "workerType", workerType, WORKER_TYPES);
    requireInteger(this, "timeoutMinutes", timeoutMinutes, 1, TIMEOUT_MINUTES);
    requireInteger(this, "retries", retries, 0, 10);
    requireDistinct(this, "connectionNames", connectionNames, 1);

    const job = new GlueJob(this, "Resource", {
      name,
      description: props.description,
      roleArn: props.roleArn,
      glueVersion: GLUE_VERSION,
      command: { name: "glueetl", scriptLocation: code.scriptLocation, pythonVersion: "3" },
      defaultArguments: {
        "--job-language": "python",
        "--job-bookmark-option": "job-bookmark-disable",
        "--extra-py-files": code.libraryLocations.join(","),
        "--custom-logGroup-prefix": props.logGroupPrefix,
        ...Object.fromEntries(Object.entries(props.arguments).map(([key, value]) => [`--${key}`, value])),
      },
      connections: [...connectionNames],
      securityConfiguration: props.securityConfigurationName,
      executionClass: "STANDARD",
      workerType,
      numberOfWorkers: WORKERS,
      timeout: timeoutMinutes,
      maxRetries: retries,
      // Two runs would each remove what the other has just written.
      executionProperty: { maxConcurrentRuns: 1 },
      dependsOn: [...props.dependsOn],
    });
    this.jobName = job.name;
  }
}
