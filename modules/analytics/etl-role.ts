import { Construct } from "constructs";
import { ServiceRole } from "../security/service-role";
import { archiveNames, type ArchivePlace } from "./archive-place";
import { glueArn, putJobMetrics, readFolders, runInVpc, useDataKey, writeFolders } from "./job-permissions";
import { MESSAGE_TABLE } from "./message-table";
import { NO_SOURCE } from "./no-source";

export interface EtlRoleProps {
  readonly place: ArchivePlace;
  /** Group that its workers are in. */
  readonly securityGroupId: string;
}

/**
 * Role of the job that brings messages and exported snapshots into tables: it reads the archive and never writes
 * it, writes its own folders, and moves partitions of one table.
 */
export class EtlRole extends Construct {
  public readonly role: ServiceRole;

  public constructor(scope: Construct, id: string, { place, securityGroupId }: EtlRoleProps) {
    super(scope, id);
    const { environment, accountId, region } = place;
    const { folders, ...names } = archiveNames(place);
    const own = {
      bucket: names.exports,
      folders: [folders.curated, folders.quarantine, folders.manifests],
    };
    this.role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: "archive-etl",
      service: "glue.amazonaws.com",
      source: NO_SOURCE,
      permissions: [
        ...readFolders("Messages", { bucket: names.transactions, folders: [folders.messages] }),
        ...readFolders("Snapshots", { bucket: names.landing, folders: [folders.snapshots] }),
        ...readFolders("Code", { bucket: names.artifacts, folders: [folders.code] }),
        ...readFolders("Tables", own),
        writeFolders("Tables", own),
        useDataKey(place, ["s3", "glue"]),
        {
          Sid: "Partitions",
          Effect: "Allow",
          Action: ["glue:CreatePartition", "glue:GetPartition", "glue:GetTable", "glue:UpdatePartition"],
          Resource: [
            glueArn(place, "catalog"),
            glueArn(place, `database/${names.database}`),
            glueArn(place, `table/${names.database}/${MESSAGE_TABLE}`),
          ],
        },
        putJobMetrics(),
        ...runInVpc(place, securityGroupId),
      ],
    });
  }
}
