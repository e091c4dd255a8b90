import { permissionSetName } from "../core/names";

/** What is watched for in the organization's trail. */
export interface TrailEvent {
  /** What happened, and what to look at. */
  readonly description: string;
  /** Filter pattern of CloudWatch Logs. */
  readonly pattern: string;
  /** Events in five minutes below which it is somebody's slip. @default 1 */
  readonly occurrences?: number;
}

/**
 * Events that PCI DSS 10.2.1 and the CIS Foundations Benchmark (3.0, section 4) name, by the key of their alarm.
 * Deploy roles are not left out: whoever steals one changes just these things, and after an approved apply the
 * message confirms what was approved.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const TRAIL_EVENTS: Readonly<Record<string, TrailEvent>> = {
  "root-use": {
    description:
      "Somebody used an account's root user: find out who, and why a role did not do (PCI DSS 10.2.1.2)",
    pattern:
      '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") }',
  },
  "user-use": {
    description:
      "An IAM user did something: the emergency user, or one that must not exist; people come by Identity Center",
    pattern: '{ $.userIdentity.type = "IAMUser" }',
  },
  "emergency-role-use": {
    description:
      "Somebody broke the glass, or moved an environment to its other region: whoever did must say so now",
    pattern: `{ ${ofRole("administrator")} || ${ofRole("failover")} }`,
  },
  "console-without-mfa": {
    description: "A user signed in to the console without a second factor (PCI DSS 8.4)",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  "console-failures": {
    description:
      "Sign-ins to the console fail again and again: somebody guesses passwords (PCI DSS 10.2.1.4)",
    pattern: '{ ($.eventName = "ConsoleLogin") && ($.errorMessage = "Failed authentication") }',
    occurrences: 3,
  },
  "people-failures": {
    description:
      "Sign-ins to Identity Center fail again and again: somebody guesses passwords or codes (PCI DSS 10.2.1.4)",
    pattern:
      '{ ($.eventName = "CredentialVerification") && ($.serviceEventDetails.CredentialVerification = "Failure") }',
    occurrences: 5,
  },
  unauthorized: {
    description: "Many calls were refused: a role lacks a right, or somebody tries what is not theirs",
    pattern: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
    occurrences: 10,
  },
  "identity-changes": {
    description:
      "Users, access keys, sign-in or roles' trust changed: compare with approved plans (PCI DSS 10.2.1.5)",
    pattern: calls("iam", [
      ...["CreateUser", "DeleteUser", "UpdateUser", "CreateAccessKey", "UpdateAccessKey", "DeleteAccessKey"],
      ...["CreateLoginProfile", "UpdateLoginProfile", "DeleteLoginProfile", "DeactivateMFADevice"],
      ...["UpdateAssumeRolePolicy", "DeleteRolePermissionsBoundary", "UpdateAccountPasswordPolicy"],
      ...["CreateSAMLProvider", "CreateOpenIDConnectProvider", "AddClientIDToOpenIDConnectProvider"],
    ]),
  },
  "policy-changes": {
    description: "IAM policies changed: compare with approved plans (PCI DSS 10.2.1.5)",
    pattern: calls("iam", [
      ...["DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy"],
      ...["PutGroupPolicy", "PutRolePolicy", "PutUserPolicy"],
      ...["CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion"],
      ...["SetDefaultPolicyVersion", "AttachRolePolicy", "DetachRolePolicy", "AttachUserPolicy"],
      ...["DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy"],
    ]),
  },
  "trail-changes": {
    description:
      "A trail was changed or stopped: audit history may be missing from now on (PCI DSS 10.2.1.6)",
    pattern: calls("cloudtrail", [
      ...["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"],
      ...["PutEventSelectors", "PutInsightSelectors"],
    ]),
  },
  "log-changes": {
    description: "Logs were deleted, kept for less long or no longer masked (PCI DSS 10.2.1.6, 10.3.2)",
    pattern: calls("logs", [
      ...["DeleteLogGroup", "DeleteLogStream", "DeleteRetentionPolicy", "PutRetentionPolicy"],
      ...["DeleteAccountPolicy", "DeleteDataProtectionPolicy", "DisassociateKmsKey", "DeleteMetricFilter"],
    ]),
  },
  "detection-changes": {
    description: "GuardDuty or Security Hub was switched off somewhere, or stopped to look at an account",
    pattern: calls(undefined, [
      ...["DeleteDetector", "UpdateDetector", "DisassociateMembers", "StopMonitoringMembers"],
      ...["CreateFilter", "DisableSecurityHub", "BatchDisableStandards", "DeleteMembers"],
    ]),
  },
  "alarm-changes": {
    description: "Alarms were removed or switched off, or reach fewer people (PCI DSS 10.7.2)",
    pattern: calls(undefined, [
      "DeleteAlarms",
      "DisableAlarmActions",
      "SetAlarmState",
      "DeleteTopic",
      "Unsubscribe",
    ]),
  },
  "config-changes": {
    description: "AWS Config records no longer, or elsewhere",
    pattern: calls("config", [
      ...["StopConfigurationRecorder", "DeleteConfigurationRecorder", "PutConfigurationRecorder"],
      ...["DeleteDeliveryChannel", "PutDeliveryChannel"],
    ]),
  },
  "key-changes": {
    description:
      "A key was disabled, is to be deleted (cancel within 30 days) or is open to others: compare with approved plans",
    pattern: calls("kms", [
      ...["DisableKey", "ScheduleKeyDeletion", "DeleteImportedKeyMaterial"],
      ...["DisableKeyRotation", "PutKeyPolicy"],
    ]),
  },
  "backup-changes": {
    description: "Backups were deleted, or may be from now on; a locked vault refuses both",
    pattern: calls("backup", [
      ...["DeleteBackupPlan", "DeleteBackupSelection", "DeleteBackupVault", "DeleteRecoveryPoint"],
      ...["DeleteBackupVaultAccessPolicy", "PutBackupVaultAccessPolicy", "UpdateRecoveryPointLifecycle"],
      ...["DeleteBackupVaultLockConfiguration", "PutBackupVaultLockConfiguration", "UpdateRegionSettings"],
    ]),
  },
  "bucket-changes": {
    description: "Who reaches a bucket, or how long it keeps what, changed: compare with approved plans",
    pattern: calls("s3", [
      ...["PutBucketAcl", "PutBucketPolicy", "DeleteBucketPolicy", "PutBucketCors", "DeleteBucketCors"],
      ...["PutBucketLifecycle", "DeleteBucketLifecycle", "PutBucketReplication", "DeleteBucketReplication"],
      ...["PutBucketPublicAccessBlock", "DeleteBucketPublicAccessBlock", "PutBucketVersioning"],
      ...["DeleteAccountPublicAccessBlock", "PutBucketObjectLockConfiguration"],
    ]),
  },
  "security-group-changes": {
    description: "Security groups changed: compare with approved plans (PCI DSS 1.2.2)",
    pattern: calls("ec2", [
      ...["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "ModifySecurityGroupRules"],
      ...[
        "RevokeSecurityGroupIngress",
        "RevokeSecurityGroupEgress",
        "CreateSecurityGroup",
        "DeleteSecurityGroup",
      ],
    ]),
  },
  "acl-changes": {
    description: "Network ACLs changed: compare with approved plans (PCI DSS 1.2.2)",
    pattern: calls("ec2", [
      ...["CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry"],
      ...["ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation"],
    ]),
  },
  "gateway-changes": {
    description: "A way out of a network was made or removed: compare with approved plans (PCI DSS 1.2.2)",
    pattern: calls("ec2", [
      ...["CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway"],
      ...["DeleteInternetGateway", "DetachInternetGateway", "CreateNatGateway", "DeleteNatGateway"],
      ...["CreateTransitGatewayPeeringAttachment", "AcceptTransitGatewayPeeringAttachment"],
    ]),
  },
  "route-changes": {
    description: "Routes changed: compare with approved plans (PCI DSS 1.2.2)",
    pattern: calls("ec2", [
      ...["CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation"],
      ...["DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable"],
      ...["CreateTransitGatewayRoute", "ReplaceTransitGatewayRoute", "DeleteTransitGatewayRoute"],
    ]),
  },
  "network-changes": {
    description: "VPCs, their peerings or endpoints changed: compare with approved plans (PCI DSS 1.2.2)",
    pattern: calls("ec2", [
      ...["CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection"],
      ...["CreateVpcPeeringConnection", "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection"],
      ...["CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints", "DeleteFlowLogs"],
      "ModifyVpcBlockPublicAccessOptions",
    ]),
  },
  "organization-changes": {
    description: "The organization, its accounts or its control policies changed",
    pattern: calls("organizations", [
      ...["AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit", "CreatePolicy"],
      ...[
        "DeclineHandshake",
        "DeleteOrganization",
        "DeleteOrganizationalUnit",
        "DeletePolicy",
        "DetachPolicy",
      ],
      ...["DisablePolicyType", "EnablePolicyType", "InviteAccountToOrganization", "LeaveOrganization"],
      ...["MoveAccount", "RemoveAccountFromOrganization", "UpdatePolicy", "UpdateOrganizationalUnit"],
    ]),
  },
};

/** Pattern of calls by name, of one service where several have calls of that name. */
function calls(service: string | undefined, names: readonly string[]): string {
  const anyName = names.map((name) => `($.eventName = "${name}")`).join(" || ");
  return service === undefined
    ? `{ ${anyName} }`
    : `{ ($.eventSource = "${service}.amazonaws.com") && (${anyName}) }`;
}

/** A session of people of one job. */
function ofRole(job: string): string {
  return `($.userIdentity.sessionContext.sessionIssuer.userName = "AWSReservedSSO_${permissionSetName(job)}_*")`;
}
