import type { PolicyStatement } from "../../../security/policy-document";
import type { BrokerPlace } from "./broker-place";

/** Tag of what the load balancer controller of the vendor's cluster makes. */
const CLUSTER_TAG = "elbv2.k8s.aws/cluster";

/**
 * What the helpers on the vendor's nodes do: volumes on all of them, and on those for utilities also scaling, names,
 * certificates and load balancers. Ids are AWS's, hence the wildcards behind kinds.
 */
export function nodeStatements(place: BrokerPlace): Readonly<Record<string, PolicyStatement[]>> {
  return {
    volumes: volumes(place),
    scaling: scaling(place),
    names: names(),
    balancers: balancers(place),
  };
}

function volumes({ accountId, region }: BrokerPlace): PolicyStatement[] {
  const kinds = [
    `arn:aws:ec2:${region}:${accountId}:volume/*`,
    `arn:aws:ec2:${region}:${accountId}:instance/*`,
    `arn:aws:ec2:${region}::snapshot/*`,
  ];
  return [
    {
      Sid: "Look",
      Effect: "Allow",
      Action: [
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeInstances",
        "ec2:DescribeSnapshots",
        "ec2:DescribeTags",
        "ec2:DescribeVolumes",
        "ec2:DescribeVolumesModifications",
      ],
      // AWS narrows none of these.
      Resource: "*",
    },
    {
      Sid: "Volumes",
      Effect: "Allow",
      Action: [
        "ec2:AttachVolume",
        "ec2:CreateSnapshot",
        "ec2:CreateTags",
        "ec2:CreateVolume",
        "ec2:DeleteTags",
        "ec2:DetachVolume",
        "ec2:ModifyVolume",
      ],
      Resource: kinds,
    },
    {
      Sid: "OwnVolumes",
      Effect: "Allow",
      Action: ["ec2:DeleteSnapshot", "ec2:DeleteVolume"],
      Resource: kinds,
      Condition: { StringEquals: { "ec2:ResourceTag/ebs.csi.aws.com/cluster": "true" } },
    },
  ];
}

function scaling({ accountId, region }: BrokerPlace): PolicyStatement[] {
  return [
    {
      Sid: "Look",
      Effect: "Allow",
      Action: ["autoscaling:Describe*", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions"],
      // AWS narrows none of these.
      Resource: "*",
    },
    {
      Sid: "NodeGroups",
      Effect: "Allow",
      Action: ["eks:DescribeNodegroup"],
      Resource: `arn:aws:eks:${region}:${accountId}:nodegroup/*redpanda-*`,
    },
    {
      Sid: "Sizes",
      Effect: "Allow",
      Action: ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
      Resource: `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/*redpanda-*`,
    },
  ];
}

/** Names of the brokers, and the answers by which their certificates are given. */
function names(): PolicyStatement[] {
  return [
    {
      Sid: "Look",
      Effect: "Allow",
      Action: ["route53:ListHostedZones", "route53:ListHostedZonesByName"],
      // AWS narrows neither.
      Resource: "*",
    },
    {
      Sid: "Records",
      Effect: "Allow",
      Action: ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets"],
      Resource: "arn:aws:route53:::hostedzone/*",
    },
    { Sid: "Changes", Effect: "Allow", Action: "route53:GetChange", Resource: "arn:aws:route53:::change/*" },
  ];
}

function balancers({ accountId, region }: BrokerPlace): PolicyStatement[] {
  const balancing = ["loadbalancer", "listener", "listener-rule", "targetgroup"].map(
    (kind) => `arn:aws:elasticloadbalancing:${region}:${accountId}:${kind}/*`,
  );
  const groups = `arn:aws:ec2:${region}:${accountId}:security-group/*`;
  const asked = { StringLike: { [`aws:RequestTag/${CLUSTER_TAG}`]: "redpanda-*" } };
  const owned = { StringLike: { [`aws:ResourceTag/${CLUSTER_TAG}`]: "redpanda-*" } };
  return [
    {
      Sid: "Look",
      Effect: "Allow",
      Action: ["ec2:Describe*", "elasticloadbalancing:Describe*", "acm:ListCertificates"],
      // AWS narrows none of these.
      Resource: "*",
    },
    {
      Sid: "Make",
      Effect: "Allow",
      Action: [
        "elasticloadbalancing:AddTags",
        "elasticloadbalancing:CreateListener",
        "elasticloadbalancing:CreateLoadBalancer",
        "elasticloadbalancing:CreateRule",
        "elasticloadbalancing:CreateTargetGroup",
      ],
      Resource: balancing,
      Condition: asked,
    },
    {
      Sid: "Change",
      Effect: "Allow",
      Action: [
        "elasticloadbalancing:Add*",
        "elasticloadbalancing:Create*",
        "elasticloadbalancing:Delete*",
        "elasticloadbalancing:Deregister*",
        "elasticloadbalancing:Modify*",
        "elasticloadbalancing:Register*",
        "elasticloadbalancing:Remove*",
        "elasticloadbalancing:Set*",
      ],
      Resource: balancing,
      Condition: owned,
    },
    {
      // Targets of private links are made by the agent, and filled from here.
      Sid: "PrivateLinkTargets",
      Effect: "Allow",
      Action: ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"],
      Resource: `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/*`,
      Condition: { StringEquals: { "aws:ResourceTag/redpanda-private-link": "true" } },
    },
    {
      Sid: "WaysToNodes",
      Effect: "Allow",
      Action: ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
      Resource: [groups, `arn:aws:ec2:${region}:${accountId}:security-group-rule/*`],
    },
    {
      Sid: "Tags",
      Effect: "Allow",
      Action: ["ec2:CreateTags", "ec2:DeleteTags"],
      Resource: groups,
      Condition: owned,
    },
    {
      Sid: "ServiceRole",
      Effect: "Allow",
      Action: "iam:CreateServiceLinkedRole",
      Resource: `arn:aws:iam::${accountId}:role/aws-service-role/elasticloadbalancing*`,
      Condition: { StringEquals: { "iam:AWSServiceName": "elasticloadbalancing.amazonaws.com" } },
    },
  ];
}
