import { bucketArn } from "../storage/bucket-arn";
import type { PolicyStatement } from "../security/policy-document";
import { archiveNames, type ArchivePlace } from "./archive-place";
import { JOB_METRICS } from "./job-alarms";

/** Objects of one bucket, by their folders. */
interface Folders {
  readonly bucket: string;
  readonly folders: readonly string[];
}

/** Lists and reads what is below some folders of a bucket. */
export function readFolders(sid: string, { bucket, folders }: Folders): PolicyStatement[] {
  return [
    {
      Sid: `List${sid}`,
      Effect: "Allow",
      Action: "s3:ListBucket",
      Resource: bucketArn(bucket),
      Condition: { StringLike: { "s3:prefix": folders.map((folder) => `${folder}*`) } },
    },
    { Sid: `Read${sid}`, Effect: "Allow", Action: "s3:GetObject", Resource: objects({ bucket, folders }) },
  ];
}

/** Writes and removes what is below some folders of a bucket. */
export function writeFolders(sid: string, folders: Folders): PolicyStatement {
  return {
    Sid: `Write${sid}`,
    Effect: "Allow",
    Action: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"],
    Resource: objects(folders),
  };
}

/** Encrypts and decrypts, only by way of the services that hold the data. */
export function useDataKey(
  { dataKeyArn, region }: ArchivePlace,
  services: readonly ("s3" | "glue" | "rds")[],
): PolicyStatement {
  return {
    Sid: "DataKey",
    Effect: "Allow",
    Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    Resource: dataKeyArn,
    Condition: {
      StringEquals: { "kms:ViaService": services.map((service) => `${service}.${region}.amazonaws.com`) },
    },
  };
}

/** What every job and crawler of Glue does for itself: its connection, its network interfaces, its logs. */
export function runInVpc(place: ArchivePlace, securityGroupId: string): PolicyStatement[] {
  const { accountId, region } = place;
  const { prefix, logGroupPrefix } = archiveNames(place);
  const ec2 = `arn:aws:ec2:${region}:${accountId}`;
  const logGroups = `arn:aws:logs:${region}:${accountId}:log-group`;
  return [
    {
      Sid: "Connections",
      Effect: "Allow",
      Action: ["glue:GetConnection", "glue:GetConnections"],
      Resource: [glueArn(place, "catalog"), glueArn(place, `connection/${prefix}-*`)],
    },
    {
      // Glue asks for security configurations by the job's role, and IAM knows no ARN for one.
      Sid: "SecurityConfiguration",
      Effect: "Allow",
      Action: "glue:GetSecurityConfiguration",
      Resource: "*",
    },
    {
      // EC2 knows no resources for what only describes.
      Sid: "SeeNetwork",
      Effect: "Allow",
      Action: [
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcAttribute",
        "ec2:DescribeVpcEndpoints",
      ],
      Resource: "*",
    },
    {
      // Interfaces and the one subnet that Glue picks are known only to it; the group is the jobs' own.
      Sid: "JoinNetwork",
      Effect: "Allow",
      Action: "ec2:CreateNetworkInterface",
      Resource: [`${ec2}:network-interface/*`, `${ec2}:security-group/${securityGroupId}`, `${ec2}:subnet/*`],
    },
    {
      Sid: "MarkInterfaces",
      Effect: "Allow",
      Action: ["ec2:CreateTags", "ec2:DeleteTags"],
      Resource: `${ec2}:network-interface/*`,
      Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": ["aws-glue-service-resource"] } },
    },
    {
      // Glue marks an interface only after it has made it, so a condition on the mark could leave one behind.
      Sid: "LeaveNetwork",
      Effect: "Allow",
      Action: "ec2:DeleteNetworkInterface",
      Resource: `${ec2}:network-interface/*`,
    },
    {
      // Crawlers, and Glue's own agents, write below /aws-glue/ whatever prefix a job names; some of them put the
      // security configuration's name behind the prefix.
      Sid: "Logs",
      Effect: "Allow",
      Action: [
        "logs:AssociateKmsKey",
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:DescribeLogStreams",
        "logs:PutLogEvents",
      ],
      Resource: [`${logGroups}:${logGroupPrefix}*`, `${logGroups}:/aws-glue/*`],
    },
  ];
}

/** CloudWatch knows no resources for numbers, only the namespace they go to. */
export function putJobMetrics(): PolicyStatement {
  return {
    Sid: "Metrics",
    Effect: "Allow",
    Action: "cloudwatch:PutMetricData",
    Resource: "*",
    Condition: { StringEquals: { "cloudwatch:namespace": JOB_METRICS } },
  };
}

/** ARN of something in the account's catalog. */
export function glueArn({ accountId, region }: ArchivePlace, what: string): string {
  return `arn:aws:glue:${region}:${accountId}:${what}`;
}

function objects({ bucket, folders }: Folders): string[] {
  return folders.map((folder) => `${bucketArn(bucket)}/${folder}*`);
}
