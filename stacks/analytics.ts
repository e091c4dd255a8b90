import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { ArchiveDatabase } from "../modules/analytics/archive-database";
import { archiveNames, FOLDERS } from "../modules/analytics/archive-place";
import { CatalogEncryption } from "../modules/analytics/catalog-encryption";
import { CrawlerRole, EXPORT_FOLDER, EXPORT_TABLE_PREFIX } from "../modules/analytics/crawler-role";
import { DailyWorkflow } from "../modules/analytics/daily-workflow";
import { EtlRole } from "../modules/analytics/etl-role";
import { ExportCrawler } from "../modules/analytics/export-crawler";
import { ExportRoles } from "../modules/analytics/export-roles";
import { JobAlarms } from "../modules/analytics/job-alarms";
import { JobCode } from "../modules/analytics/job-code";
import { JobLogs } from "../modules/analytics/job-logs";
import { JobNetwork } from "../modules/analytics/job-network";
import { JobSecurity } from "../modules/analytics/job-security";
import { MessageTable } from "../modules/analytics/message-table";
import { messageColumns } from "../modules/analytics/message-columns";
import { PythonJob, type PythonJobProps, type WorkerType } from "../modules/analytics/python-job";
import { archiveQueries } from "../modules/analytics/archive-queries";
import { QueryWorkgroup } from "../modules/analytics/query-workgroup";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { requireInteger } from "../modules/core/checks";
import { subnetKey } from "../modules/network/tiers";
import { endpointsContract } from "./endpoints";
import { keysContract } from "./keys";
import { serviceSources } from "./service-sources";
import { vpcContract } from "./vpc";

const SERVICE = "archive-etl";
const ENTRY = "archive_job.py";
const COLUMNS = "archive_columns.py";
/** Minutes in which an export is asked for; RDS makes it on its own. */
const EXPORT_TIMEOUT_MINUTES = 15;

export interface AnalyticsSettings {
  /** When the jobs start each day, in UTC, in AWS's own form: `cron(0 6 * * ? *)`. */
  readonly schedule: string;
  /** Whole days that each run looks at again, 1 to 30; one that has not changed costs a listing. */
  readonly lookbackDays: number;
  /** Share of a day's records, 0 to 1, that may be set aside before the day is not published at all. */
  readonly quarantineLimit: number;
  /** Memory and disk of the worker, which a day's messages have to fit on. */
  readonly workerType: WorkerType;
  /** Minutes after which a run is stopped. */
  readonly timeoutMinutes: number;
  /** Aurora cluster whose newest snapshot is exported each day, or why none is. */
  readonly snapshots: { readonly cluster: string } | { readonly noSnapshots: string };
  /** Bytes that one query may read, from 10 MB. */
  readonly scanLimitBytes: number;
  /** Days that the jobs' logs are kept. */
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/** Backed-up data as tables: archived messages and exported snapshots in Parquet, and a way to ask them. */
export class AnalyticsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: AnalyticsSettings) {
    super(scope, "analytics", context);
    const { environment, account, region } = this.place;
    const { alarms, snapshots } = settings;
    requireInteger(this, "lookbackDays", settings.lookbackDays, 1, 30);
    requireShare(this, "quarantineLimit", settings.quarantineLimit);
    this.after("identity", account, "global");
    this.after("storage", account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const { keyArns } = this.read(keysContract, account, region);
    const vpc = this.read(vpcContract, account, region);
    const endpoints = this.read(endpointsContract, account, region);
    const dataKeyArn = keyArns("data");
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion, dataKeyArn };
    const names = archiveNames(place);
    const sources = serviceSources(SERVICE);

    const { settings: catalogEncryption } = new CatalogEncryption(this, "Catalog", { keyArn: dataKeyArn });
    const { databaseName } = new ArchiveDatabase(this, "Database", {
      name: names.database,
      description: `Archived messages and exported snapshots of ${environment}`,
      catalogEncryption,
    });
    new MessageTable(this, "Messages", {
      databaseName,
      location: `s3://${names.exports}/${FOLDERS.curated}messages/`,
      columns: messageColumns(sources[COLUMNS]!),
    });
    const { connectionNames, securityGroupId } = new JobNetwork(this, "Network", {
      name: names.prefix,
      vpcId: vpc.vpcId,
      subnetIds: Object.fromEntries(
        this.folder.zoneIds.map((zoneId) => [zoneId, vpc.subnetIds(subnetKey("application", zoneId))]),
      ),
      endpointsGroupId: endpoints.securityGroupId,
      s3PrefixListId: endpoints.prefixListIds("s3"),
      catalogEncryption,
    });
    const { configurationName: securityConfigurationName } = new JobSecurity(this, "Security", {
      name: names.prefix,
      dataKeyArn,
      logsKeyArn: keyArns("logs"),
    });
    const job = {
      code: new JobCode(this, "Code", {
        name: names.prefix,
        bucketName: names.artifacts,
        keyArn: dataKeyArn,
        sources,
        entry: ENTRY,
      }),
      connectionNames,
      securityConfigurationName,
      logGroupPrefix: new JobLogs(this, "Logs", {
        prefix: names.logGroupPrefix,
        keyArn: keyArns("logs"),
        retentionDays: settings.logRetentionDays,
      }).prefix,
    } satisfies Partial<PythonJobProps>;
    const common = { key_arn: dataKeyArn, landing_bucket: names.landing, landing_prefix: FOLDERS.snapshots };

    const etlRole = new EtlRole(this, "EtlRole", { place, securityGroupId }).role;
    const etl = new PythonJob(this, "Etl", {
      ...job,
      name: names.etlJob,
      description: "Archived messages and exported snapshots become Parquet, a day at a time",
      roleArn: etlRole.roleArn,
      arguments: {
        ...common,
        step: "etl",
        archive_bucket: names.transactions,
        archive_prefix: FOLDERS.messages,
        target_bucket: names.exports,
        database: databaseName,
        lookback_days: String(settings.lookbackDays),
        quarantine_limit: String(settings.quarantineLimit),
      },
      workerType: settings.workerType,
      timeoutMinutes: settings.timeoutMinutes,
      retries: 1,
      dependsOn: [etlRole.permissions],
    });
    const jobNames: Record<string, string> = { etl: etl.jobName };
    if ("cluster" in snapshots) {
      const roles = new ExportRoles(this, "ExportRoles", {
        place,
        cluster: snapshots.cluster,
        securityGroupId,
      });
      jobNames.export = new PythonJob(this, "Export", {
        ...job,
        name: names.exportJob,
        description: "Has RDS export the database's newest snapshot",
        roleArn: roles.job.roleArn,
        arguments: {
          ...common,
          step: "export",
          cluster: snapshots.cluster,
          export_role: roles.writer.roleArn,
        },
        workerType: "G.1X",
        timeoutMinutes: EXPORT_TIMEOUT_MINUTES,
        retries: 1,
        dependsOn: [roles.job.permissions, roles.writer.permissions],
      }).jobName;
    }
    const crawlerRole = new CrawlerRole(this, "CrawlerRole", { place, securityGroupId }).role;
    const { crawlerName } = new ExportCrawler(this, "Crawler", {
      name: names.crawler,
      roleArn: crawlerRole.roleArn,
      databaseName,
      bucketName: names.exports,
      folder: EXPORT_FOLDER,
      connectionName: connectionNames[0]!,
      securityConfigurationName,
      tablePrefix: EXPORT_TABLE_PREFIX,
      dependsOn: [crawlerRole.permissions],
    });
    new DailyWorkflow(this, "Workflow", {
      name: names.prefix,
      schedule: settings.schedule,
      jobNames: Object.values(jobNames),
      crawlAfter: etl.jobName,
      crawlerName,
    });
    new JobAlarms(this, "Alarms", {
      environment,
      alarms,
      jobNames,
      crawlerName,
      quarantiningJob: etl.jobName,
    });
    new QueryWorkgroup(this, "Workgroup", {
      name: names.prefix,
      databaseName,
      resultLocation: `s3://${names.exports}/${FOLDERS.results}`,
      accountId: this.account.id,
      keyArn: dataKeyArn,
      scanLimitBytes: settings.scanLimitBytes,
      queries: archiveQueries(databaseName),
    });
  }
}
