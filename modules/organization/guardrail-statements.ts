import { DEPLOY_ROLE_PATH } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { WITHOUT_REGION } from "./services-without-region";

/** Terraform's own role in any account: it sets up what others must not touch. */
const APPLY = `arn:aws:iam::*:role${DEPLOY_ROLE_PATH}klap-apply`;

/** Roles by which the organization's administrators deploy the bootstrap template. */
const BOOTSTRAP = [
  "arn:aws:iam::*:role/stacksets-exec-*",
  "arn:aws:iam::*:role/OrganizationAccountAccessRole",
];

const ROOT = "arn:aws:iam::*:root";

type Condition = PolicyStatement["Condition"];

/** How identity providers of the OpenID kind are changed. */
const OPENID_CHANGES = [
  "iam:AddClientIDToOpenIDConnectProvider",
  "iam:CreateOpenIDConnectProvider",
  "iam:DeleteOpenIDConnectProvider",
  "iam:UpdateOpenIDConnectProviderThumbprint",
];

/**
 * No account leaves, no root user works, no user or key is made, and deploy roles and identity providers stay as the
 * bootstrap made them.
 * @param vendorAccounts accounts in which a Kafka vendor's agent runs Kubernetes, whose pods sign in by a provider
 */
export function identityGuardrail(vendorAccounts: readonly string[]): PolicyStatement[] {
  const providers = vendorAccounts.map((id) => `arn:aws:iam::${id}:oidc-provider/oidc.eks.*`);
  const vendors = vendorAccounts.map((id) => `arn:aws:iam::${id}:role/redpanda-*`);
  return [
    deny("NobodyLeaves", ["account:CloseAccount", "organizations:LeaveOrganization"]),
    // Sessions that the management account opens for single tasks (`sts:AssumeRoot`) carry `aws:AssumedRoot`.
    deny("NoRootUser", "*", {
      ArnLike: { "aws:PrincipalArn": ROOT },
      Null: { "aws:AssumedRoot": "true" },
    }),
    deny("NoUsersNorKeys", [
      "iam:CreateAccessKey",
      "iam:CreateLoginProfile",
      "iam:CreateServiceSpecificCredential",
      "iam:CreateUser",
      "iam:UpdateLoginProfile",
      "iam:UploadSSHPublicKey",
      "iam:UploadSigningCertificate",
    ]),
    {
      Sid: "DeployRolesStay",
      Effect: "Deny",
      Action: [
        "iam:AttachRolePolicy",
        "iam:CreateRole",
        "iam:DeleteRole*",
        "iam:DetachRolePolicy",
        "iam:PutRole*",
        "iam:TagRole",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole*",
      ],
      Resource: [`arn:aws:iam::*:role${DEPLOY_ROLE_PATH}*`, ...BOOTSTRAP],
      Condition: except(BOOTSTRAP),
    },
    {
      Sid: "IdentityProvidersStay",
      Effect: "Deny",
      Action: [
        ...OPENID_CHANGES,
        "iam:CreateSAMLProvider",
        "iam:DeleteSAMLProvider",
        "iam:UpdateSAMLProvider",
      ],
      ...(providers.length === 0 ? { Resource: "*" } : { NotResource: providers }),
      // Identity Center brings a SAML provider of its own into each account, by its service-linked role.
      Condition: except(BOOTSTRAP),
    },
    // Kubernetes' own provider, by the vendor's own roles, in the account that has nothing else.
    ...(providers.length === 0
      ? []
      : [
          {
            Sid: "VendorsProvidersByVendors",
            Effect: "Deny" as const,
            Action: OPENID_CHANGES,
            Resource: providers,
            Condition: except([...BOOTSTRAP, ...vendors]),
          },
        ]),
  ];
}

/** Tracks stay: only Terraform's role sets up recorders, detectors and log groups. */
export function auditGuardrail(): PolicyStatement[] {
  return [
    deny(
      "TracksStay",
      [
        "access-analyzer:DeleteAnalyzer",
        "cloudtrail:DeleteTrail",
        "cloudtrail:PutEventSelectors",
        "cloudtrail:StopLogging",
        "cloudtrail:UpdateTrail",
        "config:DeleteAggregationAuthorization",
        "config:DeleteConfigRule",
        "config:DeleteConfigurationRecorder",
        "config:DeleteConformancePack",
        "config:DeleteDeliveryChannel",
        "config:PutConfigurationRecorder",
        "config:PutDeliveryChannel",
        "config:StopConfigurationRecorder",
        "ec2:DeleteFlowLogs",
        "guardduty:DeleteDetector",
        "guardduty:DisassociateFrom*",
        "guardduty:DisassociateMembers",
        "guardduty:StopMonitoringMembers",
        "guardduty:UpdateDetector",
        "logs:DeleteDataProtectionPolicy",
        "logs:DeleteLogGroup",
        "logs:DeleteMetricFilter",
        "logs:DeleteRetentionPolicy",
        "logs:DisassociateKmsKey",
        "securityhub:BatchDisableStandards",
        "securityhub:DisableSecurityHub",
        "securityhub:DisassociateFrom*",
      ],
      except([APPLY]),
    ),
    deny(
      "SafeDefaultsStay",
      [
        "ec2:DisableEbsEncryptionByDefault",
        "ec2:DisableImageBlockPublicAccess",
        "ec2:DisableSnapshotBlockPublicAccess",
        "ec2:EnableSerialConsoleAccess",
        "ec2:ModifyInstanceMetadataDefaults",
        "ec2:ModifyVpcBlockPublicAccessOptions",
        "iam:DeleteAccountPasswordPolicy",
        "iam:UpdateAccountPasswordPolicy",
        "s3:PutAccountPublicAccessBlock",
      ],
      except([APPLY]),
    ),
  ];
}

/** Nothing is done outside the organization's regions. */
export function regionGuardrail(regions: readonly string[]): PolicyStatement[] {
  return [
    {
      Sid: "OnlyOurRegions",
      Effect: "Deny",
      NotAction: WITHOUT_REGION,
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": regions } },
    },
  ];
}

/** What is stored stays encrypted, and copies that were kept stay kept. */
export function dataGuardrail(): PolicyStatement[] {
  return [
    deny("OnlyTls", "s3:*", { Bool: { "aws:SecureTransport": "false" } }),
    // Objects under a key that only the caller knows are how stores are held to ransom.
    deny("NoCallersKeys", "s3:PutObject", {
      Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" },
    }),
    deny("OnlyEncryptedDisks", "ec2:CreateVolume", { Bool: { "ec2:Encrypted": "false" } }),
    deny("OnlyEncryptedDatabases", "rds:CreateDBCluster", {
      Bool: { "rds:StorageEncrypted": "false" },
    }),
    deny("LocksStay", "s3:BypassGovernanceRetention"),
    deny(
      "BackupsStay",
      [
        "backup:DeleteBackupPlan",
        "backup:DeleteBackupSelection",
        "backup:DeleteBackupVault*",
        "backup:DeleteRecoveryPoint",
        "backup:DisassociateRecoveryPoint*",
        "backup:PutBackupVaultAccessPolicy",
        "backup:UpdateRecoveryPointLifecycle",
      ],
      except([APPLY]),
    ),
    deny(
      "ArchivesStay",
      ["s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:PutBucketObjectLockConfiguration"],
      except([APPLY]),
    ),
    deny("KeysEndSlowly", "kms:ScheduleKeyDeletion", {
      NumericLessThan: { "kms:ScheduleKeyDeletionPendingWindowInDays": "30" },
    }),
    deny("NobodyIsLockedOut", ["kms:CreateKey", "kms:PutKeyPolicy"], {
      Bool: { "kms:BypassPolicyLockoutSafetyCheck": "true" },
    }),
  ];
}

function deny(Sid: string, Action: string | readonly string[], condition?: Condition): PolicyStatement {
  return { Sid, Effect: "Deny", Action, Resource: "*", ...(condition && { Condition: condition }) };
}

function except(roles: readonly string[]): Condition {
  return { ArnNotLike: { "aws:PrincipalArn": roles } };
}
