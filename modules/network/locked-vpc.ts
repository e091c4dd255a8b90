import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";

export interface LockedVpcProps {
  /** Name tag: `klap-prod-payments`. */
  readonly name: string;
  /** Block of the VPC, /16 to /28. */
  readonly cidr: string;
}

/**
 * VPC whose default security group, network ACL and route table let nothing pass, so that what somebody
 * forgets to attach has no way in or out.
 * @throws PropsError if `cidr` is no IPv4 network from /16 to /28.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export class LockedVpc extends Construct {
  public readonly vpcId: string;

  public constructor(scope: Construct, id: string, props: LockedVpcProps) {
    super(scope, id);
    const { name, cidr } = props;
    requirePattern(this, "cidr", cidr, /^[\d.]+\/(1[6-9]|2[0-8])$/, "an IPv4 network from /16 to /28");

    const vpc = new Vpc(this, "Resource", {
      cidrBlock: cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: name },
    });
    const tags = { Name: `${name}-default-locked` };
    new DefaultSecurityGroup(this, "DefaultSecurityGroup", { vpcId: vpc.id, ingress: [], egress: [], tags });
    new DefaultNetworkAcl(this, "DefaultNetworkAcl", {
      defaultNetworkAclId: vpc.defaultNetworkAclId,
      tags,
      // A subnet belongs to the default ACL until its tier's takes it over.
      lifecycle: { ignoreChanges: ["subnet_ids"] },
    });
    new DefaultRouteTable(this, "DefaultRouteTable", {
      defaultRouteTableId: vpc.defaultRouteTableId,
      route: [],
      tags,
    });
    this.vpcId = vpc.id;
  }
}
