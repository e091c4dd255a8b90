import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { RamResourceAssociation } from "@cdktf/provider-aws/lib/ram-resource-association";
import { RamResourceShare } from "@cdktf/provider-aws/lib/ram-resource-share";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";

export interface ResourceShareProps {
  /** Name of the share: `klap-prod-transit`. */
  readonly name: string;
  /** ARN of what is shared. */
  readonly resourceArn: string;
  /** Account ids that may use it, by account name; all of the same organization. */
  readonly accounts: Readonly<Record<string, string>>;
}

/**
 * Shares one resource with accounts of the organization, named one by one; nobody outside can be added.
 * Needs RAM sharing with the organization, or each account gets an invitation instead.
 * @throws PropsError if an account id has not 12 digits.
 */
export class ResourceShare extends Construct {
  public readonly resourceShareArn: string;

  public constructor(scope: Construct, id: string, props: ResourceShareProps) {
    super(scope, id);
    const { name, resourceArn, accounts } = props;
    for (const [account, accountId] of Object.entries(accounts))
      requirePattern(this, `accounts.${account}`, accountId, /^\d{12}$/, "an account id of 12 digits");

    const share = new RamResourceShare(this, "Resource", {
      name,
      allowExternalPrincipals: false,
      tags: { Name: name },
    });
    new RamResourceAssociation(this, "Association", { resourceArn, resourceShareArn: share.arn });
    for (const [account, principal] of Object.entries(accounts))
      new RamPrincipalAssociation(this, account, { principal, resourceShareArn: share.arn });
    this.resourceShareArn = share.arn;
  }
}
