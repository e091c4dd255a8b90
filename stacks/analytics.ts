import type { Construct } from "constructs";
import { ArchiveDatabase } from "../modules/analytics/archive-database";
import { ArchiveJobs, type ArchiveJobSettings } from "../modules/analytics/archive-jobs";
import { archiveNames } from "../modules/analytics/archive-place";
import { archiveQueries } from "../modules/analytics/archive-queries";
import { CatalogEncryption } from "../modules/analytics/catalog-encryption";
import { CrawlerRole, EXPORT_TABLE_PREFIX } from "../modules/analytics/crawler-role";
import { DailyWorkflow } from "../modules/analytics/daily-workflow";
import { ExportCrawler } from "../modules/analytics/export-crawler";
import { JobAlarms } from "../modules/analytics/job-alarms";
import { JobLogs } from "../modules/analytics/job-logs";
import { JobNetwork } from "../modules/analytics/job-network";
import { JobSecurity } from "../modules/analytics/job-security";
import { messageColumns } from "../modules/analytics/message-columns";
import { MessageTable } from "../modules/analytics/message-table";
import { QueryWorkgroup } from "../modules/analytics/query-workgroup";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { subnetKey } from "../modules/core/tiers";
import { endpointsContract } from "./endpoints";
import { keysContract } from "./keys";
import { serviceSources } from "./service-sources";
import { vpcContract } from "./vpc";

const SERVICE = "archive-etl";
const COLUMNS = "archive_columns.py";

export interface AnalyticsSettings extends ArchiveJobSettings {
  /** When the jobs start each day, in UTC, in AWS's own form: `cron(0 6 * * ? *)`. */
  readonly schedule: string;
  /** Bytes that one query may read before it is stopped, from 10 MB: what it reads is what it costs. */
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
    const { alarms } = settings;
    this.after("identity", account, "global");
    for (const layer of ["storage", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const { keyArns } = this.read(keysContract, account, region);
    const accountId = this.account.id;
    const dataKeyArn = keyArns("data");
    const logsKeyArn = keyArns("logs");
    const place = { environment, accountId, region: this.folder.awsRegion, dataKeyArn };
    const { folders, ...names } = archiveNames(place);
    const sources = serviceSources(SERVICE);

    const { settings: catalogEncryption } = new CatalogEncryption(this, "Catalog", { keyArn: dataKeyArn });
    const { databaseName } = new ArchiveDatabase(this, "Database", {
      name: names.database,
      description: `Archived messages and exported snapshots of ${environment}`,
      catalogEncryption,
    });
    new MessageTable(this, "Messages", {
      databaseName,
      location: `s3://${names.exports}/${folders.curated}messages/`,
      columns: messageColumns(sources[COLUMNS]!),
    });
    const { connectionNames, securityGroupId } = new JobNetwork(this, "Network", {
      name: names.prefix,
      ...this.#ways(),
      catalogEncryption,
    });
    const { configurationName: securityConfigurationName } = new JobSecurity(this, "Security", {
      name: names.prefix,
      dataKeyArn,
      logsKeyArn,
    });
    const { prefix: logGroupPrefix } = new JobLogs(this, "Logs", {
      prefix: names.logGroupPrefix,
      keyArn: logsKeyArn,
      retentionDays: settings.logRetentionDays,
    });
    const { jobNames, etlJobName } = new ArchiveJobs(this, "Jobs", {
      ...settings,
      place,
      sources,
      databaseName,
      connectionNames,
      securityGroupId,
      securityConfigurationName,
      logGroupPrefix,
    });
    let crawlerName: string | undefined;
    if ("cluster" in settings.snapshots) {
      const { role } = new CrawlerRole(this, "CrawlerRole", { place, securityGroupId });
      crawlerName = new ExportCrawler(this, "Crawler", {
        name: names.crawler,
        roleArn: role.roleArn,
        databaseName,
        bucketName: names.exports,
        folder: `${folders.curated}exports`,
        connectionName: connectionNames[0]!,
        securityConfigurationName,
        tablePrefix: EXPORT_TABLE_PREFIX,
        dependsOn: [role.permissions],
      }).crawlerName;
    }
    new DailyWorkflow(this, "Workflow", {
      name: names.prefix,
      schedule: settings.schedule,
      jobNames: Object.values(jobNames),
      ...(crawlerName !== undefined && { crawl: { crawlerName, afterJob: etlJobName } }),
    });
    new JobAlarms(this, "Alarms", {
      environment,
      alarms,
      jobNames,
      ...(crawlerName !== undefined && { crawlerName }),
      quarantiningJob: etlJobName,
    });
    new QueryWorkgroup(this, "Workgroup", {
      name: names.prefix,
      databaseName,
      resultLocation: `s3://${names.exports}/${folders.results}`,
      accountId,
      keyArn: dataKeyArn,
      scanLimitBytes: settings.scanLimitBytes,
      queries: archiveQueries(databaseName),
    });
  }

  /** Where workers stand, and what they reach from there. */
  #ways(): {
    vpcId: string;
    subnetIds: Record<string, string>;
    endpointsGroupId: string;
    s3PrefixListId: string;
  } {
    const { account, region } = this.place;
    const { vpcId, subnetIds } = this.read(vpcContract, account, region);
    const { securityGroupId, prefixListIds } = this.read(endpointsContract, account, region);
    return {
      vpcId,
      subnetIds: Object.fromEntries(
        this.folder.zoneIds.map((zoneId) => [zoneId, subnetIds(subnetKey("application", zoneId))]),
      ),
      endpointsGroupId: securityGroupId,
      s3PrefixListId: prefixListIds("s3"),
    };
  }
}
