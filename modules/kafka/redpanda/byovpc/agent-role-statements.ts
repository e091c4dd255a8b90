import { brokerBoundaryArn } from "../../../core/names";
import type { PolicyStatement } from "../../../security/policy-document";
import { allow } from "./allow";
import type { BrokerPlace } from "./broker-place";

/** Roles for pods can only be made once the cluster has an identity provider: by the agent, within a boundary. */
export function agentRoleStatements({ environment, accountId }: BrokerPlace): PolicyStatement[] {
  const roles = `arn:aws:iam::${accountId}:role/redpanda-*`;
  const within = { StringEquals: { "iam:PermissionsBoundary": brokerBoundaryArn(environment, accountId) } };
  return [
    allow(
      "Policies",
      [
        "iam:CreatePolicy",
        "iam:CreatePolicyVersion",
        "iam:DeletePolicy",
        "iam:DeletePolicyVersion",
        "iam:GetPolicy",
        "iam:GetPolicyVersion",
        "iam:ListPolicyTags",
        "iam:ListPolicyVersions",
        "iam:SetDefaultPolicyVersion",
        "iam:TagPolicy",
        "iam:UntagPolicy",
      ],
      `arn:aws:iam::${accountId}:policy/redpanda-*`,
    ),
    allow("PoliciesOfAws", ["iam:GetPolicy", "iam:GetPolicyVersion"], "arn:aws:iam::aws:policy/Amazon*"),
    allow("BoundedRoles", ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DetachRolePolicy"], roles, within),
    allow(
      "Roles",
      [
        "iam:DeleteRole",
        "iam:GetRole",
        "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies",
        "iam:ListRoleTags",
        "iam:PassRole",
        "iam:TagRole",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ],
      roles,
    ),
    allow(
      "RoleOfNodeGroups",
      ["iam:GetRole"],
      `arn:aws:iam::${accountId}:role/aws-service-role/eks-nodegroup.amazonaws.com/*`,
    ),
  ];
}
