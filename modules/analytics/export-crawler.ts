import { GlueCrawler } from "@cdktf/provider-aws/lib/glue-crawler";
import { Construct } from "constructs";
import { PropsError } from "../core/errors";
import type { TerraformResource } from "../core/framework";

export interface ExportCrawlerProps {
  readonly name: string;
  readonly roleArn: string;
  readonly databaseName: string;
  readonly bucketName: string;
  /** Folder with one folder for each table, without slashes around it: `sa-east-1/curated/exports`. */
  readonly folder: string;
  readonly connectionName: string;
  readonly securityConfigurationName: string;
  /** What the names of tables begin with. */
  readonly tablePrefix: string;
  /** To be applied before a crawl can do anything. */
  readonly dependsOn: readonly TerraformResource[];
}

/**
 * Finds tables and partitions of exported snapshots, whose columns only the database knows. New columns are added,
 * partitions take their table's columns, and what is gone is marked rather than deleted, so that a crawl of a wrong
 * folder empties nothing.
 * @throws PropsError if `folder` begins or ends with a slash, from which the tables' place in it is counted.
 * @see https://docs.aws.amazon.com/glue/latest/dg/crawler-configuration.html
 */
export class ExportCrawler extends Construct {
  public readonly crawlerName: string;

  public constructor(scope: Construct, id: string, props: ExportCrawlerProps) {
    super(scope, id);
    const { name, bucketName, folder } = props;
    if (!/^[^/]+(\/[^/]+)*$/.test(folder))
      throw new PropsError(this, "folder", "a path without slashes at its ends", folder);

    const crawler = new GlueCrawler(this, "Resource", {
      name,
      role: props.roleArn,
      databaseName: props.databaseName,
      tablePrefix: props.tablePrefix,
      s3Target: [{ path: `s3://${bucketName}/${folder}/`, connectionName: props.connectionName }],
      securityConfiguration: props.securityConfigurationName,
      recrawlPolicy: { recrawlBehavior: "CRAWL_EVERYTHING" },
      schemaChangePolicy: { updateBehavior: "UPDATE_IN_DATABASE", deleteBehavior: "DEPRECATE_IN_DATABASE" },
      lineageConfiguration: { crawlerLineageSettings: "DISABLE" },
      configuration: JSON.stringify({
        Version: 1,
        CrawlerOutput: {
          Partitions: { AddOrUpdateBehavior: "InheritFromTable" },
          Tables: { AddOrUpdateBehavior: "MergeNewColumns" },
        },
        Grouping: {
          TableGroupingPolicy: "CombineCompatibleSchemas",
          // The bucket is the first level, the tables are the one below the folder.
          TableLevelConfiguration: folder.split("/").length + 2,
        },
      }),
      dependsOn: [...props.dependsOn],
    });
    this.crawlerName = crawler.name;
  }
}
