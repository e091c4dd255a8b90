import type { PolicyStatement } from "../security/policy-document";
import { bucketArn } from "../storage/bucket-arn";

export interface CanaryRights {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly bucketName: string;
  readonly dataKeyArn: string;
  /** Key by which it signs its requests. */
  readonly signingKeyArn: string;
  readonly inVpc: boolean;
}

/** Metrics of every canary, which AWS keeps under this name. */
const NAMESPACE = "CloudWatchSynthetics";

/**
 * What Synthetics asks of a canary's role, and not more: it makes no log group.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_CanaryPermissions.html
 */
export function canaryPermissions(rights: CanaryRights): PolicyStatement[] {
  const { accountId, region, name, bucketName, dataKeyArn, inVpc } = rights;
  const bucket = bucketArn(bucketName);
  return [
    { Sid: "Reports", Effect: "Allow", Action: "s3:PutObject", Resource: `${bucket}/${name}/*` },
    { Sid: "ReportsBucket", Effect: "Allow", Action: "s3:GetBucketLocation", Resource: bucket },
    {
      Sid: "ReportsKey",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: dataKeyArn,
      Condition: { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } },
    },
    {
      Sid: "Metrics",
      Effect: "Allow",
      Action: "cloudwatch:PutMetricData",
      // Metrics are no resources; the namespace is what can be asked for.
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": NAMESPACE } },
    },
    {
      Sid: "WriteLog",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      // Synthetics names the function, Lambda the streams.
      Resource: `arn:aws:logs:${region}:${accountId}:log-group:/aws/lambda/cwsyn-${name}-*`,
    },
    { Sid: "Signature", Effect: "Allow", Action: "kms:Sign", Resource: rights.signingKeyArn },
    ...(inVpc
      ? [
          {
            Sid: "NetworkInterfaces",
            Effect: "Allow" as const,
            Action: [
              "ec2:CreateNetworkInterface",
              "ec2:DeleteNetworkInterface",
              "ec2:DescribeNetworkInterfaces",
            ],
            // Lambda checks these three on everything before it makes the first interface.
            Resource: "*",
          },
        ]
      : []),
  ];
}
