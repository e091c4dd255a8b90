import { metricNamespace } from "../compute/service-metrics";
import { databaseName, globalDatabaseName, kafkaSecretName, stateBucketName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";

/** Any account, environment or region: a permission set is the same in all of them. */
const ANY = "*";

/** Calls of AWS that `klap failover` makes. A test compares them with those in its code. */
export const FAILOVER_CALLS = [
  "cloudwatch:GetMetricStatistics",
  "cloudwatch:PutMetricData",
  "rds:DescribeGlobalClusters",
  "rds:FailoverGlobalCluster",
  "rds:SwitchoverGlobalCluster",
  "s3:DeleteObject",
  "s3:GetObject",
  "s3:PutObject",
  "secretsmanager:GetSecretValue",
] as const;

/** What nobody calls and those calls ask for: keys, and the right to hear that an object is not there. */
export const FAILOVER_NEEDS = ["kms:Decrypt", "kms:GenerateDataKey", "s3:ListBucket"] as const;

type Action = (typeof FAILOVER_CALLS)[number] | (typeof FAILOVER_NEEDS)[number];

const databases = [
  `arn:aws:rds::${ANY}:global-cluster:${globalDatabaseName(ANY)}`,
  `arn:aws:rds:${ANY}:${ANY}:cluster:${databaseName(ANY, ANY)}`,
];
const bucket = `arn:aws:s3:::${stateBucketName(ANY, ANY)}`;

/** Exactly what the command does: look at the database and move it, write down the move, set the fence, ask Kafka. */
export const FAILOVER_STATEMENTS: readonly PolicyStatement[] = [
  // AWS wants all three: the global database, the cluster that writes and the one that will.
  allow(
    "Database",
    ["rds:DescribeGlobalClusters", "rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"],
    databases,
  ),
  // CloudWatch knows no resource of a metric.
  allow("Lag", ["cloudwatch:GetMetricStatistics"], [ANY]),
  {
    ...allow("Fence", ["cloudwatch:PutMetricData"], [ANY]),
    Condition: { StringLike: { "cloudwatch:namespace": metricNamespace(ANY) } },
  },
  allow("Lease", ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], [`${bucket}/failover/*`]),
  // Without it S3 answers that a lease which is not there is forbidden.
  allow("NoLease", ["s3:ListBucket"], [bucket]),
  keyOf("LeaseKey", ["kms:Decrypt", "kms:GenerateDataKey"], "alias/klap/state"),
  allow(
    "Kafka",
    ["secretsmanager:GetSecretValue"],
    [`arn:aws:secretsmanager:${ANY}:${ANY}:secret:${kafkaSecretName(ANY, "platform")}-??????`],
  ),
  keyOf("KafkaKey", ["kms:Decrypt"], "alias/klap/*/data"),
];

function allow(Sid: string, actions: readonly Action[], Resource: readonly string[]): PolicyStatement {
  return { Sid, Effect: "Allow", Action: actions, Resource };
}

function keyOf(Sid: string, actions: readonly Action[], alias: string): PolicyStatement {
  return {
    ...allow(Sid, actions, [`arn:aws:kms:${ANY}:${ANY}:key/*`]),
    Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": alias } },
  };
}
