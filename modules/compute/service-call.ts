import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { API_PORT } from "./ports";

/** A service and its group. */
export interface CallParty {
  readonly name: string;
  readonly securityGroupId: string;
}

export interface ServiceCallProps {
  readonly caller: CallParty;
  readonly called: CallParty;
}

/** Lets one service call another, in both their groups; two services may call each other. */
export class ServiceCall extends Construct {
  public constructor(scope: Construct, id: string, { caller, called }: ServiceCallProps) {
    super(scope, id);
    const rule = { ipProtocol: "tcp", fromPort: API_PORT, toPort: API_PORT };
    const name = `${caller.name}-${called.name}`;
    new VpcSecurityGroupEgressRule(this, "To", {
      ...rule,
      securityGroupId: caller.securityGroupId,
      referencedSecurityGroupId: called.securityGroupId,
      description: `Requests to ${called.name}`,
      tags: { Name: `${name}-to` },
    });
    new VpcSecurityGroupIngressRule(this, "From", {
      ...rule,
      securityGroupId: called.securityGroupId,
      referencedSecurityGroupId: caller.securityGroupId,
      description: `Requests of ${caller.name}`,
      tags: { Name: `${name}-from` },
    });
  }
}
