import { Construct } from "constructs";
import { SecurityGroup } from "../network/security-group";

const HTTPS = 443;

export interface CanaryNetworkProps {
  readonly name: string;
  readonly vpcId: string;
  /** Group of the interface endpoints, by which metrics are published. */
  readonly endpointsGroupId: string;
  /** Prefix list of S3, where reports go. */
  readonly s3PrefixListId: string;
  /** Group of the load balancer that is watched. */
  readonly balancerGroupId: string;
}

/** Way of a canary that runs inside the VPC, since its load balancer is internal. Nobody calls it. */
export class CanaryNetwork extends Construct {
  public readonly securityGroupId: string;

  public constructor(scope: Construct, id: string, props: CanaryNetworkProps) {
    super(scope, id);
    const rule = (description: string, peer: { securityGroupId: string } | { prefixListId: string }) => ({
      port: HTTPS,
      peer,
      description,
    });
    this.securityGroupId = new SecurityGroup(this, "Group", {
      vpcId: props.vpcId,
      name: props.name,
      description: "Canary of the payments API",
      ingress: {},
      egress: {
        endpoints: rule("AWS services", { securityGroupId: props.endpointsGroupId }),
        s3: rule("Bucket of reports", { prefixListId: props.s3PrefixListId }),
        api: rule("Payments API", { securityGroupId: props.balancerGroupId }),
      },
    }).securityGroupId;
  }
}
