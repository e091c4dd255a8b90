import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { IamUserPolicy } from "@cdktf/provider-aws/lib/iam-user-policy";
import { Construct } from "constructs";
import { EventAlarm } from "../audit/event-alarm";
import type { AlarmChoice } from "../audit/metric-alarm";
import { EMERGENCY_USER, emergencyUserArn } from "../core/names";
import { policyDocument } from "./policy-document";

export interface EmergencyUserProps {
  readonly environment: string;
  readonly accountId: string;
  readonly alarms: AlarmChoice;
}

/**
 * The one IAM user there is, for the day on which the identity provider or Identity Center is away. It can do
 * everything with its hardware key, nothing without, and never gets an access key. Password and hardware key are
 * given by people, as `docs/bootstrap.md` says: neither is in a state. Every sign-in, and what it does to identities,
 * raises an alarm here; the organization's trail sees the rest.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_fido.html
 */
export class EmergencyUser extends Construct {
  public constructor(scope: Construct, id: string, { environment, accountId, alarms }: EmergencyUserProps) {
    super(scope, id);
    const arn = emergencyUserArn(accountId);
    const user = new IamUser(this, "Resource", {
      name: EMERGENCY_USER,
      path: arn.slice(arn.indexOf(":user") + ":user".length, -EMERGENCY_USER.length),
      // Its hardware key cannot be made again by Terraform.
      lifecycle: { preventDestroy: true },
    });
    new IamUserPolicy(this, "Policy", {
      name: "emergency",
      user: user.name,
      policy: policyDocument([
        // What an emergency needs is not known before.
        { Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" },
        {
          Sid: "OnlyWithHardwareKey",
          Effect: "Deny",
          Action: "*",
          Resource: "*",
          Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
        },
        {
          Sid: "NoLastingCredentials",
          Effect: "Deny",
          Action: [
            "iam:CreateAccessKey",
            "iam:CreateServiceSpecificCredential",
            "iam:UploadSSHPublicKey",
            "iam:UploadSigningCertificate",
          ],
          Resource: arn,
        },
      ]),
    });
    if ("topicArn" in alarms)
      new EventAlarm(this, "Use", {
        environment,
        name: "emergency-user",
        description:
          "The emergency user signed in, tried to, or touched identities; whoever did must say so now",
        pattern: {
          source: ["aws.iam", "aws.organizations", "aws.signin", "aws.sts"],
          "detail-type": ["AWS API Call via CloudTrail", "AWS Console Sign In via CloudTrail"],
          detail: { userIdentity: { userName: [EMERGENCY_USER] } },
        },
        topicArn: alarms.topicArn,
      });
  }
}
