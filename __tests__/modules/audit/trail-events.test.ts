import { TRAIL_EVENTS } from "../../../modules/audit/trail-events";
import { matches } from "../../fixtures/filter-pattern";

/** Keys of the alarms that an event raises. */
const raisedBy = (event: object): string[] =>
  Object.keys(TRAIL_EVENTS).filter((key) => matches(TRAIL_EVENTS[key]!.pattern, event));
const call = (service: string, eventName: string): object => ({
  eventSource: `${service}.amazonaws.com`,
  eventName,
  eventType: "AwsApiCall",
  userIdentity: { type: "AssumedRole" },
});
const signIn = (event: object): object => ({
  eventSource: "signin.amazonaws.com",
  eventName: "ConsoleLogin",
  eventType: "AwsConsoleSignIn",
  ...event,
});

describe("TRAIL_EVENTS", () => {
  it.each([
    ["iam", "AttachRolePolicy", "policy-changes"],
    ["iam", "CreatePolicyVersion", "policy-changes"],
    ["iam", "CreateAccessKey", "identity-changes"],
    ["iam", "UpdateAssumeRolePolicy", "identity-changes"],
    ["cloudtrail", "StopLogging", "trail-changes"],
    ["cloudtrail", "DeleteTrail", "trail-changes"],
    ["logs", "DeleteLogGroup", "log-changes"],
    ["guardduty", "DeleteDetector", "detection-changes"],
    ["config", "StopConfigurationRecorder", "config-changes"],
    ["kms", "ScheduleKeyDeletion", "key-changes"],
    ["kms", "DisableKey", "key-changes"],
    ["kms", "PutKeyPolicy", "key-changes"],
    ["backup", "DeleteBackupVaultLockConfiguration", "backup-changes"],
    ["backup", "DeleteRecoveryPoint", "backup-changes"],
    ["monitoring", "DisableAlarmActions", "alarm-changes"],
    ["sns", "Unsubscribe", "alarm-changes"],
    ["s3", "PutBucketPolicy", "bucket-changes"],
    ["ec2", "AuthorizeSecurityGroupIngress", "security-group-changes"],
    ["ec2", "ReplaceNetworkAclEntry", "acl-changes"],
    ["ec2", "CreateInternetGateway", "gateway-changes"],
    ["ec2", "ReplaceRoute", "route-changes"],
    ["ec2", "CreateVpcPeeringConnection", "network-changes"],
    ["organizations", "LeaveOrganization", "organization-changes"],
  ])("tell of %s %s as %s, and of nothing else", (service, eventName, key) =>
    expect(raisedBy(call(service, eventName))).toEqual([key]),
  );

  it.each([
    ["iam", "GetRole"],
    ["ec2", "DescribeVpcs"],
    ["organizations", "DescribeOrganization"],
    // IAM and Organizations both have a call of this name.
    ["kms", "CreatePolicy"],
  ])("say nothing of %s %s", (service, eventName) => expect(raisedBy(call(service, eventName))).toEqual([]));

  it.each(["administrator", "failover"])("tell of every use of %s, whatever is called", (job) => {
    const by = (userName: string) => ({
      ...call("s3", "GetObject"),
      userIdentity: { type: "AssumedRole", sessionContext: { sessionIssuer: { userName } } },
    });
    expect(raisedBy(by(`AWSReservedSSO_klap-${job}_0123456789abcdef`))).toEqual(["emergency-role-use"]);
    expect(raisedBy(by("AWSReservedSSO_klap-operator_0123456789abcdef"))).toEqual([]);
  });

  it("tell of the root user, but not of AWS's services on its behalf", () => {
    const root = { type: "Root" };
    expect(raisedBy({ ...call("ec2", "DescribeVpcs"), userIdentity: root })).toEqual(["root-use"]);
    const services = [
      { eventType: "AwsServiceEvent", userIdentity: root },
      { eventType: "AwsApiCall", userIdentity: { ...root, invokedBy: "backup.amazonaws.com" } },
    ];
    for (const event of services) expect(raisedBy(event)).toEqual([]);
  });

  it("tell of whatever an IAM user does, since only the emergency user may exist", () =>
    expect(raisedBy({ ...call("s3", "GetBucketAcl"), userIdentity: { type: "IAMUser" } })).toEqual([
      "user-use",
    ]));

  it("tell of people whose password or code is wrong, when it happens often", () => {
    const verified = (result: string): object =>
      signIn({
        eventName: "CredentialVerification",
        eventType: "AwsServiceEvent",
        serviceEventDetails: { CredentialVerification: result },
      });
    expect(raisedBy(verified("Failure"))).toEqual(["people-failures"]);
    expect(raisedBy(verified("Success"))).toEqual([]);
    expect(TRAIL_EVENTS["people-failures"]!.occurrences).toBe(5);
  });

  it("tell of a user without a second factor, and not of people who come by Identity Center", () => {
    const success = { responseElements: { ConsoleLogin: "Success" }, additionalEventData: { MFAUsed: "No" } };
    expect(raisedBy(signIn({ ...success, userIdentity: { type: "IAMUser" } }))).toContain(
      "console-without-mfa",
    );
    expect(raisedBy(signIn({ ...success, userIdentity: { type: "AssumedRole" } }))).toEqual([]);
  });

  it("tell of failed sign-ins, and of refused calls, once they repeat", () => {
    expect(raisedBy(signIn({ errorMessage: "Failed authentication" }))).toEqual(["console-failures"]);
    for (const errorCode of ["AccessDenied", "AccessDeniedException", "Client.UnauthorizedOperation"])
      expect(raisedBy({ ...call("ec2", "RunInstances"), errorCode })).toEqual(["unauthorized"]);
    expect(TRAIL_EVENTS["console-failures"]!.occurrences).toBe(3);
    expect(TRAIL_EVENTS.unauthorized!.occurrences).toBe(10);
  });
});
