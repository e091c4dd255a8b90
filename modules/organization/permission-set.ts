import { SsoadminManagedPolicyAttachment } from "@cdktf/provider-aws/lib/ssoadmin-managed-policy-attachment";
import { SsoadminPermissionSet } from "@cdktf/provider-aws/lib/ssoadmin-permission-set";
import { SsoadminPermissionSetInlinePolicy } from "@cdktf/provider-aws/lib/ssoadmin-permission-set-inline-policy";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { PropsError } from "../core/errors";
import { permissionSetName } from "../core/names";
import { policyDocument } from "../security/policy-document";
import type { JobDescription } from "./permission-sets";

/** Identity Center's longest inline policy. */
const MAX_POLICY = 32_768;

export interface PermissionSetProps extends JobDescription {
  /** ARN of the Identity Center instance. */
  readonly instanceArn: string;
  /** Part of its name: `operator`. */
  readonly job: string;
}

/**
 * What people of one job may do, wherever they are assigned. Identity Center makes a role of it in each account.
 * @throws PropsError if a session is not from 1 to 12 hours long, or the statements are too long for one policy.
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 */
export class PermissionSet extends Construct {
  public readonly arn: string;
  /** To be applied before anybody is assigned, so that no role stands half made. */
  public readonly parts: readonly string[];

  public constructor(scope: Construct, id: string, props: PermissionSetProps) {
    super(scope, id);
    const { instanceArn, job, description, sessionHours, awsPolicies, statements } = props;
    requireInteger(this, "sessionHours", sessionHours, 1, 12);
    const inlinePolicy = withPolicyVariables(policyDocument(statements));
    if (inlinePolicy.length > MAX_POLICY)
      throw new PropsError(
        this,
        "statements",
        `at most ${MAX_POLICY} characters of JSON`,
        inlinePolicy.length,
      );

    const { arn: permissionSetArn } = new SsoadminPermissionSet(this, "Resource", {
      instanceArn,
      name: permissionSetName(job),
      description,
      sessionDuration: `PT${sessionHours}H`,
    });
    const attached = awsPolicies.map(
      (policy) =>
        new SsoadminManagedPolicyAttachment(this, policy, {
          instanceArn,
          permissionSetArn,
          managedPolicyArn: `arn:aws:iam::aws:policy/${policy}`,
        }),
    );
    const own =
      statements.length === 0
        ? []
        : [
            new SsoadminPermissionSetInlinePolicy(this, "Policy", {
              instanceArn,
              permissionSetArn,
              inlinePolicy,
            }),
          ];
    this.arn = permissionSetArn;
    this.parts = [...attached, ...own].map(
      (part) => `${part.terraformResourceType}.${part.friendlyUniqueId}`,
    );
  }
}

/** IAM's `${aws:…}` kept from Terraform, which would read an expression of its own. */
function withPolicyVariables(policy: string): string {
  // A function, since `$$` in a replacement stands for one `$`.
  return policy.replaceAll("${aws:", () => "$${aws:");
}
