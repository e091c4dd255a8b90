import { Construct } from "constructs";
import { ServiceRole } from "../security/service-role";
import { archiveNames, type ArchivePlace } from "./archive-place";
import { glueArn, readFolders, runInVpc, useDataKey } from "./job-permissions";
import { NO_SOURCE } from "./no-source";

/** What the names of tables of exported snapshots begin with. */
export const EXPORT_TABLE_PREFIX = "exports_";

export interface CrawlerRoleProps {
  readonly place: ArchivePlace;
  readonly securityGroupId: string;
}

/** Role of the crawler: it reads tables of exported snapshots and changes their descriptions, never a file. */
export class CrawlerRole extends Construct {
  public readonly role: ServiceRole;

  public constructor(scope: Construct, id: string, { place, securityGroupId }: CrawlerRoleProps) {
    super(scope, id);
    const { environment, accountId, region } = place;
    const { exports: bucket, database, folders } = archiveNames(place);
    this.role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: "archive-crawler",
      service: "glue.amazonaws.com",
      source: NO_SOURCE,
      permissions: [
        ...readFolders("Tables", { bucket, folders: [`${folders.curated}exports/`] }),
        useDataKey(place, ["s3", "glue"]),
        {
          Sid: "Database",
          Effect: "Allow",
          Action: ["glue:GetDatabase", "glue:GetTables"],
          Resource: [
            glueArn(place, "catalog"),
            glueArn(place, `database/${database}`),
            glueArn(place, `table/${database}/*`),
          ],
        },
        {
          Sid: "Tables",
          Effect: "Allow",
          Action: [
            "glue:BatchCreatePartition",
            "glue:BatchGetPartition",
            "glue:BatchUpdatePartition",
            "glue:CreatePartition",
            "glue:CreateTable",
            "glue:GetPartition",
            "glue:GetPartitions",
            "glue:GetTable",
            "glue:UpdatePartition",
            "glue:UpdateTable",
          ],
          Resource: [
            glueArn(place, "catalog"),
            glueArn(place, `database/${database}`),
            glueArn(place, `table/${database}/${EXPORT_TABLE_PREFIX}*`),
          ],
        },
        ...runInVpc(place, securityGroupId),
      ],
    });
  }
}
