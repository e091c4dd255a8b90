import { SecurityGroup as AwsSecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";

/** One admitted direction: a port, or a range of ports, and the one peer it is admitted for. */
export interface SecurityRule {
  readonly port: number;
  /** Last port of a range. @default `port` alone */
  readonly toPort?: number;
  /** @default "tcp" */
  readonly protocol?: "tcp" | "udp";
  readonly peer:
    { readonly cidr: string } | { readonly securityGroupId: string } | { readonly prefixListId: string };
  /** Why it is admitted, up to 255 characters. */
  readonly description: string;
}

export interface SecurityGroupProps {
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  /** By a key that never changes: it is part of the rule's address. */
  readonly ingress: Readonly<Record<string, SecurityRule>>;
  /** By a key that never changes. Empty means that nothing leaves. */
  readonly egress: Readonly<Record<string, SecurityRule>>;
}

const TEXT = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;
const TEXT_RULE = "1 to 255 letters, digits, spaces or ._-:/()#,@[]+=&;{}!$*";

/**
 * Security group whose rules are resources of their own under stable keys, so that one rule comes and goes
 * without touching the others. Terraform removes the rule that lets everything out.
 * @throws PropsError if a name, description or port is not what AWS takes.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 */
export class SecurityGroup extends Construct {
  public readonly securityGroupId: string;

  public constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    super(scope, id);
    const { vpcId, name, description, ingress, egress } = props;
    requirePattern(this, "name", name, /^(?!sg-)/, 'a name that does not begin with "sg-"');
    requirePattern(this, "name", name, TEXT, TEXT_RULE);
    requirePattern(this, "description", description, TEXT, TEXT_RULE);
    for (const [key, rule] of [...Object.entries(ingress), ...Object.entries(egress)]) {
      requireInteger(this, `${key}.port`, rule.port, 1, 65_535);
      if (rule.toPort !== undefined) requireInteger(this, `${key}.toPort`, rule.toPort, rule.port, 65_535);
      requirePattern(this, `${key}.description`, rule.description, TEXT, TEXT_RULE);
    }

    const group = new AwsSecurityGroup(this, "Resource", { vpcId, name, description, tags: { Name: name } });
    this.securityGroupId = group.id;
    const rules = { From: ingress, To: egress };
    for (const [side, Rule] of [
      ["From", VpcSecurityGroupIngressRule],
      ["To", VpcSecurityGroupEgressRule],
    ] as const)
      for (const [key, { port, toPort = port, protocol = "tcp", peer, description }] of Object.entries(
        rules[side],
      ))
        new Rule(this, `${side}-${key}`, {
          securityGroupId: group.id,
          ipProtocol: protocol,
          fromPort: port,
          toPort,
          description,
          ...peerOf(peer),
          tags: { Name: `${name}-${side.toLowerCase()}-${key}` },
        });
  }
}

function peerOf(peer: SecurityRule["peer"]): object {
  if ("cidr" in peer) return { cidrIpv4: peer.cidr };
  if ("prefixListId" in peer) return { prefixListId: peer.prefixListId };
  return { referencedSecurityGroupId: peer.securityGroupId };
}
