import { Construct } from "constructs";
import { bucketArn } from "../storage/bucket-arn";
import { ServiceRole } from "../security/service-role";
import { archiveNames, type ArchivePlace } from "./archive-place";
import { putJobMetrics, readFolders, runInVpc, useDataKey } from "./job-permissions";
import { NO_SOURCE } from "./no-source";

export interface ExportRolesProps {
  readonly place: ArchivePlace;
  /** Aurora cluster whose snapshots are exported. */
  readonly cluster: string;
  readonly securityGroupId: string;
}

/**
 * Two roles: that of the job that asks for an export, and the one that it hands to RDS, which writes the export. The
 * job can neither read nor write the files itself.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-export-snapshot.Setup.html
 */
export class ExportRoles extends Construct {
  public readonly job: ServiceRole;
  public readonly writer: ServiceRole;

  public constructor(scope: Construct, id: string, props: ExportRolesProps) {
    super(scope, id);
    const { place, cluster, securityGroupId } = props;
    const { environment, accountId, region, dataKeyArn } = place;
    const { folders, ...names } = archiveNames(place);
    const rds = `arn:aws:rds:${region}:${accountId}`;
    const landing = bucketArn(names.landing);

    this.writer = new ServiceRole(this, "Writer", {
      environment,
      accountId,
      region,
      purpose: "archive-export-writer",
      service: "export.rds.amazonaws.com",
      source: NO_SOURCE,
      permissions: [
        {
          Sid: "Bucket",
          Effect: "Allow",
          Action: ["s3:GetBucketLocation", "s3:ListBucket"],
          Resource: landing,
        },
        {
          Sid: "Files",
          Effect: "Allow",
          // RDS asks for these three with their endings, and for no more.
          Action: ["s3:DeleteObject*", "s3:GetObject*", "s3:PutObject*"],
          Resource: `${landing}/${folders.snapshots}*`,
        },
      ],
    });
    this.job = new ServiceRole(this, "Job", {
      environment,
      accountId,
      region,
      purpose: "archive-export",
      service: "glue.amazonaws.com",
      source: NO_SOURCE,
      permissions: [
        ...readFolders("Code", { bucket: names.artifacts, folders: [folders.code] }),
        {
          Sid: "Snapshots",
          Effect: "Allow",
          Action: ["rds:DescribeDBClusterSnapshots", "rds:StartExportTask"],
          // Automated snapshots are named rds:<cluster>-<time>.
          Resource: [`${rds}:cluster:${cluster}`, `${rds}:cluster-snapshot:rds:${cluster}-*`],
        },
        {
          Sid: "HandOver",
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: this.writer.roleArn,
          Condition: { StringEquals: { "iam:PassedToService": "export.rds.amazonaws.com" } },
        },
        useDataKey(place, ["s3", "glue", "rds"]),
        {
          // RDS works on for hours after the call, under a grant of the caller's.
          Sid: "DataKeyGrant",
          Effect: "Allow",
          Action: "kms:CreateGrant",
          Resource: dataKeyArn,
          Condition: {
            Bool: { "kms:GrantIsForAWSResource": "true" },
            StringEquals: { "kms:ViaService": `rds.${region}.amazonaws.com` },
          },
        },
        putJobMetrics(),
        ...runInVpc(place, securityGroupId),
      ],
    });
  }
}
