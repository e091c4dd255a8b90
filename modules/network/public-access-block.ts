import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { Construct } from "constructs";

/**
 * Blocks every internet gateway of the account in this region in both directions, now and later. What must pass
 * is exempted subnet by subnet where the subnet is made. One for each account and region.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export class PublicAccessBlock extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    new VpcBlockPublicAccessOptions(this, "Resource", { internetGatewayBlockMode: "block-bidirectional" });
  }
}
