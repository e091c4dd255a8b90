import { RamSharingWithOrganization } from "@cdktf/provider-aws/lib/ram-sharing-with-organization";
import { Construct } from "constructs";

/**
 * Lets accounts of the organization share resources without invitations. One for each organization, called from
 * its management account; it also makes RAM a trusted service of the organization.
 * @see https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html
 */
export class ResourceSharing extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new RamSharingWithOrganization(this, "Resource", {});
  }
}
