import { DEPLOY_ROLE_PATH } from "../core/names";
import { accountRoot } from "./account-root";
import type { PolicyStatement } from "./policy-document";

/** What changes a key or its policy; none of it encrypts or decrypts. */
const ADMINISTRATION = [
  "kms:CancelKeyDeletion",
  "kms:CreateAlias",
  "kms:DeleteAlias",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:PutKeyPolicy",
  "kms:ReplicateKey",
  "kms:RevokeGrant",
  "kms:RotateKeyOnDemand",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateAlias",
  "kms:UpdateKeyDescription",
  "kms:UpdatePrimaryRegion",
];

/** What shows how a key is set up; KMS's own role keeps replicas in step by the last one. */
const INSPECTION = [
  "kms:DescribeKey",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:ListGrants",
  "kms:ListKeyPolicies",
  "kms:ListKeyRotations",
  "kms:ListResourceTags",
  "kms:SynchronizeMultiRegionKey",
];

/**
 * Statements that let the deploy roles and the account's root user administer a key, and whoever IAM allows
 * look at its settings. Nobody is locked out: the roles come from the bootstrap template, which can make them
 * again under the same path, and the root user remains.
 */
export function keyAdministration(accountId: string): PolicyStatement[] {
  const root = accountRoot(accountId);
  return [
    {
      Sid: "Administration",
      Effect: "Allow",
      Principal: { AWS: root },
      Action: ADMINISTRATION,
      Resource: "*",
      Condition: {
        ArnLike: { "aws:PrincipalArn": [root, `arn:aws:iam::${accountId}:role${DEPLOY_ROLE_PATH}*`] },
      },
    },
    { Sid: "Inspection", Effect: "Allow", Principal: { AWS: root }, Action: INSPECTION, Resource: "*" },
  ];
}
