import type { PolicyStatement } from "../../../security/policy-document";
import { bucketArn } from "../../../storage/bucket-arn";
import { agentRoleStatements } from "./agent-role-statements";
import { allow } from "./allow";
import type { BrokerPlace } from "./broker-place";

export interface AgentPlace extends BrokerPlace {
  /** Buckets of the agent's own states and of the brokers' data. */
  readonly managementBucket: string;
  readonly dataBucket: string;
  readonly lockTable: string;
  readonly subnetArns: readonly string[];
}

/**
 * What the vendor's agent does in the account, as its documentation lists it. AWS gives the things it makes their ids,
 * hence the wildcards behind kinds; what can have a name begins with the vendor's.
 * @see https://docs.redpanda.com/redpanda-cloud/security/authorization/cloud-iam-policies/
 */
export function agentStatements(place: AgentPlace): Readonly<Record<string, PolicyStatement[]>> {
  return {
    network: networkStatements(place),
    cluster: clusterStatements(place),
    roles: agentRoleStatements(place),
    "private-link": privateLinkStatements(place),
  };
}

function networkStatements({ accountId, region, subnetArns }: AgentPlace): PolicyStatement[] {
  const ec2 = (kind: string): string => `arn:aws:ec2:${region}:${accountId}:${kind}`;
  const made = [
    ...["launch-template", "instance", "volume", "network-interface", "vpc-endpoint-service"].map((kind) =>
      ec2(`${kind}/*`),
    ),
    ec2("placement-group/redpanda-*"),
  ];
  return [
    // None of these can be narrowed.
    allow(
      "Look",
      [
        "autoscaling:Describe*",
        "cloudwatch:GetMetricData",
        "ec2:Describe*",
        "elasticloadbalancing:Describe*",
        "iam:ListPolicies",
        "iam:ListRoles",
      ],
      "*",
    ),
    allow("Zones", ["route53:CreateHostedZone"], "*"),
    allow(
      "ZoneOfTheCluster",
      [
        "route53:ChangeResourceRecordSets",
        "route53:ChangeTagsForResource",
        "route53:DeleteHostedZone",
        "route53:GetDNSSEC",
        "route53:GetHostedZone",
        "route53:ListResourceRecordSets",
        "route53:ListTagsForResource",
      ],
      "arn:aws:route53:::hostedzone/*",
    ),
    allow("ZoneChanges", ["route53:GetChange"], "arn:aws:route53:::change/*"),
    allow(
      "Templates",
      [
        "ec2:CreateLaunchTemplate",
        "ec2:CreateLaunchTemplateVersion",
        "ec2:DeleteLaunchTemplate",
        "ec2:ModifyLaunchTemplate",
      ],
      ec2("launch-template/*"),
    ),
    allow(
      "Placement",
      ["ec2:CreatePlacementGroup", "ec2:DeletePlacementGroup"],
      ec2("placement-group/redpanda-*"),
    ),
    allow("Tags", ["ec2:CreateTags", "ec2:DeleteTags"], made),
    allow(
      "Instances",
      ["ec2:RunInstances"],
      [
        ...["instance", "launch-template", "network-interface", "security-group", "volume"].map((kind) =>
          ec2(`${kind}/*`),
        ),
        `arn:aws:ec2:${region}::image/*`,
        ...subnetArns,
      ],
    ),
    allow("OldInstances", ["ec2:RebootInstances", "ec2:TerminateInstances"], ec2("instance/*")),
  ];
}

function clusterStatements(place: AgentPlace): PolicyStatement[] {
  const { accountId, region, managementBucket, dataBucket, lockTable } = place;
  const iam = (kind: string): string => `arn:aws:iam::${accountId}:${kind}`;
  const objects = (bucket: string): string[] => [bucketArn(bucket), `${bucketArn(bucket)}/*`];
  const oidc = iam(`oidc-provider/oidc.eks.${region}.amazonaws.com*`);
  return [
    allow(
      "Kubernetes",
      ["eks:*"],
      ["cluster/redpanda-*", "nodegroup/redpanda-*", "addon/*"].map(
        (kind) => `arn:aws:eks:${region}:${accountId}:${kind}`,
      ),
    ),
    allow(
      "NodeGroups",
      ["autoscaling:*"],
      ["redpanda*", "eks-redpanda*"].map(
        (name) =>
          `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${name}`,
      ),
    ),
    allow(
      "Profiles",
      ["iam:GetInstanceProfile", "iam:TagInstanceProfile"],
      iam("instance-profile/redpanda-*"),
    ),
    allow(
      "WhoThePodsAre",
      [
        "iam:CreateOpenIDConnectProvider",
        "iam:DeleteOpenIDConnectProvider",
        "iam:GetOpenIDConnectProvider",
        "iam:TagOpenIDConnectProvider",
        "iam:UntagOpenIDConnectProvider",
        "iam:UpdateOpenIDConnectProviderThumbprint",
      ],
      oidc,
    ),
    allow("ServiceRole", ["iam:CreateServiceLinkedRole"], iam("role/aws-service-role/eks*"), {
      StringLike: { "iam:AWSServiceName": "eks*.amazonaws.com" },
    }),
    allow("OwnState", ["s3:*"], objects(managementBucket)),
    allow("BrokersData", ["s3:Get*", "s3:List*"], objects(dataBucket)),
    allow(
      "OwnLocks",
      ["dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem"],
      `arn:aws:dynamodb:${region}:${accountId}:table/${lockTable}`,
    ),
  ];
}

function privateLinkStatements({ accountId, region }: AgentPlace): PolicyStatement[] {
  const balancing = (kind: string): string => `arn:aws:elasticloadbalancing:${region}:${accountId}:${kind}`;
  return [
    allow(
      "Targets",
      [
        "elasticloadbalancing:AddTags",
        "elasticloadbalancing:CreateListener",
        "elasticloadbalancing:CreateTargetGroup",
        "elasticloadbalancing:DeleteListener",
        "elasticloadbalancing:DeleteTargetGroup",
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        "elasticloadbalancing:RegisterTargets",
        "elasticloadbalancing:RemoveTags",
      ],
      [balancing("loadbalancer/net/*"), balancing("listener/net/*"), balancing("targetgroup/*")],
    ),
    allow(
      "EndpointService",
      [
        "ec2:AcceptVpcEndpointConnections",
        "ec2:CreateVpcEndpointConnectionNotification",
        "ec2:CreateVpcEndpointServiceConfiguration",
        "ec2:DeleteVpcEndpointConnectionNotifications",
        "ec2:DeleteVpcEndpointServiceConfigurations",
        "ec2:ModifyVpcEndpointConnectionNotification",
        "ec2:ModifyVpcEndpointServiceConfiguration",
        "ec2:ModifyVpcEndpointServicePayerResponsibility",
        "ec2:ModifyVpcEndpointServicePermissions",
        "ec2:RejectVpcEndpointConnections",
        "ec2:StartVpcEndpointServicePrivateDnsVerification",
      ],
      `arn:aws:ec2:${region}:${accountId}:vpc-endpoint-service/*`,
    ),
  ];
}
