import { VpcBlockPublicAccessExclusion } from "@cdktf/provider-aws/lib/vpc-block-public-access-exclusion";
import { Construct } from "constructs";

export interface PublicAccessExclusionsProps {
  /** Prefix of Name tags: `klap-prod-payments-ingress`. */
  readonly name: string;
  /** Subnets that are exempt, by zone id. */
  readonly subnetIds: Readonly<Record<string, string>>;
  /** What the subnets may do: be reached from the internet, or only open connections to it (NAT). */
  readonly mode: "allow-bidirectional" | "allow-egress";
}

/**
 * Exempts subnets from the block that the layer `public-access` puts on a whole account's region; without it an
 * internet gateway carries nothing.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export class PublicAccessExclusions extends Construct {
  public constructor(scope: Construct, id: string, props: PublicAccessExclusionsProps) {
    super(scope, id);
    const { name, subnetIds, mode } = props;
    for (const [zoneId, subnetId] of Object.entries(subnetIds))
      new VpcBlockPublicAccessExclusion(this, zoneId, {
        subnetId,
        internetGatewayExclusionMode: mode,
        tags: { Name: `${name}-${zoneId}` },
      });
  }
}
