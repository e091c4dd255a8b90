import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { PropsError } from "../core/errors";
import { boundaryArn, roleName, rolePath } from "../core/names";
import { policyDocument, type PolicyStatement } from "./policy-document";

/** IAM's longest role name. */
const MAX_ROLE_NAME = 64;
/** IAM's longest inline policies of one role, in characters without white space. */
const MAX_PERMISSIONS = 10_240;
/** Characters of the longest value that Terraform puts into a policy: the ARN of a multi-region key. */
const LONGEST_VALUE = 80;

export interface ServiceRoleProps {
  readonly environment: string;
  readonly accountId: string;
  /** Region whose resources use the role, or `global`; part of its name, since IAM knows no regions. */
  readonly region: string;
  /** What the role is for, part of its name: `payments-flow-logs`. */
  readonly purpose: string;
  /** The only service that may assume the role: `vpc-flow-logs.amazonaws.com`. */
  readonly service: string;
  /**
   * On whose behalf the service must come, as an ARN that may end in wildcards, so that no other account can use
   * the role through the service; or why that cannot be asked for.
   */
  readonly source: { readonly arn: string } | { readonly anySource: string };
  /** What the role may do; the resources are named exactly. */
  readonly permissions: readonly PolicyStatement[];
}

/**
 * Role that one AWS service assumes for the platform, inside the account's permissions boundary. The stack that
 * makes one comes after layer `identity`, which makes the boundary.
 * @throws PropsError if the role's name gets longer than 64 characters, or its permissions longer than IAM takes.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export class ServiceRole extends Construct {
  public readonly roleArn: string;
  public readonly roleName: string;
  /** To be applied before whatever uses the role. */
  public readonly permissions: IamRolePolicy;

  public constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id);
    const { environment, accountId, region, purpose, service, source, permissions } = props;
    const name = roleName(environment, region, purpose);
    requirePattern(
      this,
      "purpose",
      name,
      new RegExp(`^[a-z][a-z0-9-]{0,${MAX_ROLE_NAME - 1}}$`),
      `lower-case words that keep the role's name within ${MAX_ROLE_NAME} characters`,
    );

    const policy = policyDocument(permissions);
    const length = policy.replace(/\$\{[^}]*\}/g, "?".repeat(LONGEST_VALUE)).length;
    if (length > MAX_PERMISSIONS)
      throw new PropsError(this, "permissions", `at most ${MAX_PERMISSIONS} characters of JSON`, length);

    const role = new IamRole(this, "Resource", {
      name,
      path: rolePath(environment),
      permissionsBoundary: boundaryArn(environment, accountId),
      assumeRolePolicy: policyDocument([
        {
          Sid: "Service",
          Effect: "Allow",
          Principal: { Service: service },
          Action: "sts:AssumeRole",
          ...("arn" in source && {
            Condition: {
              StringEquals: { "aws:SourceAccount": accountId },
              ArnLike: { "aws:SourceArn": source.arn },
            },
          }),
        },
      ]),
    });
    this.permissions = new IamRolePolicy(this, "Permissions", {
      role: role.name,
      name: purpose,
      policy,
    });
    this.roleArn = role.arn;
    this.roleName = role.name;
  }
}
