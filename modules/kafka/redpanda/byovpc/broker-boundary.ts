import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { brokerBoundaryArn, brokerBoundaryName, rolePath } from "../../../core/names";
import { policyDocument, type PolicyStatement } from "../../../security/policy-document";

/** Services that an agent and its nodes work with. A boundary gives nothing: each policy names actions. */
const SERVICES = [
  "autoscaling",
  "cloudwatch",
  "dynamodb",
  "ec2",
  "ecr",
  "eks",
  "elasticloadbalancing",
  "logs",
  "route53",
  "s3",
  "secretsmanager",
];
/** Who they are, and pods that become roles of the vendor's by the cluster's own tokens. */
const TOKENS = ["sts:AssumeRoleWithWebIdentity", "sts:DecodeAuthorizationMessage", "sts:GetCallerIdentity"];

export interface BrokerBoundaryProps {
  readonly environment: string;
  readonly accountId: string;
  readonly regions: readonly string[];
}

/**
 * The most that the roles of a Kafka vendor can ever do in the account of their own: run nodes and load balancers, and
 * make roles named after the vendor, all of them within this same boundary.
 */
export class BrokerBoundary extends Construct {
  public readonly policyArn: string;

  public constructor(scope: Construct, id: string, props: BrokerBoundaryProps) {
    super(scope, id);
    const { environment } = props;
    const policy = new IamPolicy(this, "Resource", {
      name: brokerBoundaryName(environment),
      path: rolePath(environment),
      description: "The most that the Kafka vendor's roles can do",
      policy: policyDocument(brokerBoundaryStatements(props)),
      lifecycle: { preventDestroy: true },
    });
    this.policyArn = policy.arn;
  }
}

export function brokerBoundaryStatements({
  environment,
  accountId,
  regions,
}: BrokerBoundaryProps): PolicyStatement[] {
  const own = (kind: string): string => `arn:aws:iam::${accountId}:${kind}/redpanda-*`;
  const boundary = brokerBoundaryArn(environment, accountId);
  return [
    {
      Sid: "Services",
      Effect: "Allow",
      Action: [...SERVICES.map((service) => `${service}:*`), ...TOKENS, "iam:Get*", "iam:List*"],
      Resource: "*",
    },
    {
      Sid: "RolesOfTheVendor",
      Effect: "Allow",
      Action: [
        "iam:*InstanceProfile*",
        "iam:*OpenIDConnectProvider*",
        "iam:*Policy*",
        "iam:*Role*",
        "iam:CreateServiceLinkedRole",
        "sts:AssumeRole",
        "sts:TagSession",
      ],
      Resource: [
        own("role"),
        own("policy"),
        own("instance-profile"),
        `arn:aws:iam::${accountId}:oidc-provider/oidc.eks.*`,
        `arn:aws:iam::${accountId}:role/aws-service-role/*`,
      ],
    },
    {
      Sid: "RolesOnlyWithinThisBoundary",
      Effect: "Deny",
      Action: [
        "iam:AttachRolePolicy",
        "iam:CreateRole",
        "iam:PutRolePermissionsBoundary",
        "iam:PutRolePolicy",
      ],
      Resource: own("role"),
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": boundary } },
    },
    {
      Sid: "TheBoundaryStays",
      Effect: "Deny",
      Action: [
        "iam:CreatePolicyVersion",
        "iam:DeletePolicy*",
        "iam:DeleteRolePermissionsBoundary",
        "iam:SetDefaultPolicyVersion",
      ],
      Resource: [boundary, own("role")],
    },
    {
      Sid: "WhatTheAccountKeepsStays",
      Effect: "Deny",
      Action: ["s3:BypassGovernanceRetention", "s3:PutAccountPublicAccessBlock"],
      Resource: "*",
    },
    {
      Sid: "OnlyOurRegions",
      Effect: "Deny",
      NotAction: ["iam:*", "route53:*", "s3:ListAllMyBuckets", "sts:*"],
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": regions } },
    },
  ];
}
