import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { brokerBoundaryArn, brokerName } from "../../../core/names";
import { policyDocument } from "../../../security/policy-document";
import type { BrokerPlace } from "./broker-place";

export interface VendorRoleProps {
  readonly place: BrokerPlace;
  /** What the role is for, the last part of its name: `agent`. */
  readonly purpose: string;
  /** Service that takes the role on; instances find it by a profile of the same name. */
  readonly service: "ec2.amazonaws.com" | "eks.amazonaws.com";
  /** ARNs of what it may do, under keys that never change. */
  readonly policies: Readonly<Record<string, string>>;
}

/**
 * Role of the vendor's agent or nodes in the account of their own: named after the vendor and outside the platform's
 * path, within a boundary of its own, since the platform's forbids what an agent is there for.
 */
export class VendorRole extends Construct {
  public readonly roleArn: string;
  /** Of the instance profile, known once the role has its rights; the role's own for a service that is no instance. */
  public readonly profileArn: string;

  public constructor(scope: Construct, id: string, props: VendorRoleProps) {
    super(scope, id);
    const { place, purpose, service, policies } = props;
    const name = brokerName(place.environment, place.region, purpose);
    const role = new IamRole(this, "Resource", {
      name,
      permissionsBoundary: brokerBoundaryArn(place.environment, place.accountId),
      assumeRolePolicy: policyDocument([
        {
          Sid: "Service",
          Effect: "Allow",
          Principal: { Service: service },
          Action: "sts:AssumeRole",
        },
      ]),
    });
    const attached = Object.entries(policies).map(
      ([key, policyArn]) => new IamRolePolicyAttachment(this, key, { role: role.name, policyArn }),
    );
    this.roleArn = role.arn;
    this.profileArn =
      service === "ec2.amazonaws.com"
        ? new IamInstanceProfile(this, "Profile", { name, role: role.name, dependsOn: attached }).arn
        : role.arn;
  }
}
