import { Construct } from "constructs";
import { requireNone } from "../core/checks";
import { integerProblems, oneOfProblems, type FieldProblem } from "../core/problems";
import { archiveNames, type ArchivePlace } from "./archive-place";
import { EtlRole } from "./etl-role";
import { ExportRoles } from "./export-roles";
import { JobCode } from "./job-code";
import { PythonJob, TIMEOUT_MINUTES, WORKER_TYPES, type WorkerType } from "./python-job";

const ENTRY = "archive_job.py";
/** Minutes in which an export is asked for; RDS makes it on its own. */
const EXPORT_TIMEOUT_MINUTES = 15;
const RETRIES = 1;
/** As long as RDS keeps automated snapshots at most, give or take. */
const MAX_LOOKBACK_DAYS = 30;

/** What a day's run takes in, and how much of it may be bad. */
export interface ArchiveJobSettings {
  /** Whole days that each run looks at again, 1 to 30; one that has not changed costs a listing. */
  readonly lookbackDays: number;
  /** Share of a day's records, 0 to 1, that may be set aside before the day is not published at all. */
  readonly quarantineLimit: number;
  /** Memory and disk of the worker, which a day's messages have to fit on. */
  readonly workerType: WorkerType;
  /** Minutes after which a run is stopped, 1 to 1440. */
  readonly timeoutMinutes: number;
  /** Aurora cluster whose newest snapshot is exported each day, or why none is. */
  readonly snapshots: { readonly cluster: string } | { readonly noSnapshots: string };
}

export interface ArchiveJobsProps extends ArchiveJobSettings {
  readonly place: ArchivePlace;
  /** Python files of the service, by name. */
  readonly sources: Readonly<Record<string, string>>;
  readonly databaseName: string;
  readonly connectionNames: readonly string[];
  readonly securityGroupId: string;
  readonly securityConfigurationName: string;
  readonly logGroupPrefix: string;
}

/**
 * The two jobs of the archive, which share their code: one brings messages and exported snapshots into tables, the
 * other, where the database is exported, has RDS begin the next export.
 * @throws PropsError for the first setting that `archiveJobProblems` finds wrong.
 */
export class ArchiveJobs extends Construct {
  public readonly etlJobName: string;
  /** Both jobs by a short name, or the one. */
  public readonly jobNames: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: ArchiveJobsProps) {
    super(scope, id);
    const { place, sources, securityGroupId, snapshots } = props;
    requireNone(this, archiveJobProblems(props));
    const { folders, ...names } = archiveNames(place);
    const code = new JobCode(this, "Code", {
      folder: folders.code,
      bucketName: names.artifacts,
      keyArn: place.dataKeyArn,
      sources,
      entry: ENTRY,
    });
    const { connectionNames, securityConfigurationName, logGroupPrefix } = props;
    const job = { code, connectionNames, securityConfigurationName, logGroupPrefix, retries: RETRIES };
    const common = {
      key_arn: place.dataKeyArn,
      landing_bucket: names.landing,
      landing_prefix: folders.snapshots,
    };

    const { role } = new EtlRole(this, "EtlRole", { place, securityGroupId });
    this.etlJobName = new PythonJob(this, "Etl", {
      ...job,
      name: names.etlJob,
      description: "Archived messages and exported snapshots become Parquet, a day at a time",
      roleArn: role.roleArn,
      arguments: {
        ...common,
        step: "etl",
        archive_bucket: names.transactions,
        archive_prefix: folders.messages,
        target_bucket: names.exports,
        target_prefix: folders.target,
        database: props.databaseName,
        lookback_days: String(props.lookbackDays),
        quarantine_limit: String(props.quarantineLimit),
      },
      workerType: props.workerType,
      timeoutMinutes: props.timeoutMinutes,
      dependsOn: [role.permissions],
    }).jobName;
    if ("noSnapshots" in snapshots) {
      this.jobNames = { etl: this.etlJobName };
      return;
    }

    const { cluster } = snapshots;
    const roles = new ExportRoles(this, "ExportRoles", { place, cluster, securityGroupId });
    const { jobName: exportJobName } = new PythonJob(this, "Export", {
      ...job,
      name: names.exportJob,
      description: "Has RDS export the database's newest snapshot",
      roleArn: roles.job.roleArn,
      arguments: { ...common, step: "export", cluster, export_role: roles.writer.roleArn },
      workerType: "G.1X",
      timeoutMinutes: EXPORT_TIMEOUT_MINUTES,
      dependsOn: [roles.job.permissions, roles.writer.permissions],
    });
    this.jobNames = { etl: this.etlJobName, export: exportJobName };
  }
}

/** What is wrong in the settings of the jobs. */
export function archiveJobProblems(settings: ArchiveJobSettings): FieldProblem[] {
  const { lookbackDays, quarantineLimit, workerType, timeoutMinutes } = settings;
  return [
    ...integerProblems("lookbackDays", lookbackDays, 1, MAX_LOOKBACK_DAYS),
    ...(quarantineLimit >= 0 && quarantineLimit <= 1
      ? []
      : [{ field: "quarantineLimit", rule: "a number from 0 to 1", value: quarantineLimit }]),
    ...oneOfProblems("workerType", workerType, WORKER_TYPES),
    ...integerProblems("timeoutMinutes", timeoutMinutes, 1, TIMEOUT_MINUTES),
  ];
}
