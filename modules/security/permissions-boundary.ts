import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { PropsError } from "../core/errors";
import { boundaryName, rolePath } from "../core/names";
import { boundaryStatements } from "./boundary-statements";
import { policyDocument } from "./policy-document";

/** IAM's longest managed policy, in characters without white space. */
const MAX_POLICY = 6_144;

export interface PermissionsBoundaryProps {
  readonly environment: string;
  readonly accountId: string;
  /** Regions that the environment works in; no role does anything elsewhere. At least one. */
  readonly regions: readonly string[];
}

/**
 * The most that any role of an account's stacks can ever do, whatever its own policies say: the platform's
 * services in the environment's regions, and nothing that gives rights, hides tracks or weakens a guard.
 * `klap-apply` makes it and cannot change it afterwards, unless the bootstrap template's administrator lets it
 * (`BoundaryChanges`).
 * @throws PropsError if `regions` is empty, or makes the policy longer than IAM takes.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export class PermissionsBoundary extends Construct {
  public constructor(scope: Construct, id: string, props: PermissionsBoundaryProps) {
    super(scope, id);
    const { environment, regions } = props;
    requireDistinct(this, "regions", regions, 1);
    const policy = policyDocument(boundaryStatements(props));
    if (policy.length > MAX_POLICY)
      throw new PropsError(
        this,
        "regions",
        `few enough for a policy of ${MAX_POLICY} characters`,
        policy.length,
      );

    new IamPolicy(this, "Resource", {
      name: boundaryName(environment),
      path: rolePath(environment),
      description: `Bounds every role that stacks of ${environment} make`,
      policy,
    });
  }
}
