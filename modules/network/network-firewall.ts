import { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import { NetworkfirewallFirewallPolicy } from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { Construct } from "constructs";
import { requireDistinct, requirePattern } from "../core/checks";
import { Fn, ref } from "../core/framework";

/** Distance between the priorities of rule groups, so that one can be put in between. */
const PRIORITY_STEP = 100;

export interface NetworkFirewallProps {
  /** Name of firewall and policy: `klap-prod-egress`. It cannot change later. */
  readonly name: string;
  readonly vpcId: string;
  /** Subnets by zone id, one endpoint in each. */
  readonly subnetIds: Readonly<Record<string, string>>;
  /** Rule groups in the order of evaluation. All are strictly ordered. */
  readonly ruleGroupArns: readonly string[];
  /** Networks that `$HOME_NET` stands for in rule groups that do not say so themselves. */
  readonly homeCidrs: readonly string[];
  /** Whether AWS refuses to delete the firewall or to change its subnets and policy. */
  readonly protection: boolean;
  readonly kmsKeyArn: string;
}

/**
 * Network Firewall with one endpoint in every zone. Rules are evaluated in strict order and what none passes is
 * dropped and reported; connections that break midstream are reset, so that clients start anew.
 * @throws PropsError if `name` is none that AWS takes or `ruleGroupArns` is empty or repeats one.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
 */
export class NetworkFirewall extends Construct {
  public readonly firewallArn: string;
  public readonly firewallName: string;
  /** Endpoint ids (`vpce-`) by zone id. */
  public readonly endpointIds: Readonly<Record<string, string>>;
  /** Names of the zones in this account, by zone id; CloudWatch knows firewalls by them. */
  public readonly zoneNames: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: NetworkFirewallProps) {
    super(scope, id);
    const { name, vpcId, subnetIds, ruleGroupArns, homeCidrs, protection, kmsKeyArn } = props;
    requirePattern(this, "name", name, /^[a-zA-Z0-9-]{1,128}$/, "1 to 128 letters, digits and hyphens");
    requireDistinct(this, "ruleGroupArns", ruleGroupArns, 1, 20);

    const encryptionConfiguration = { type: "CUSTOMER_KMS", keyId: kmsKeyArn };
    const policy = new NetworkfirewallFirewallPolicy(this, "Policy", {
      name,
      encryptionConfiguration,
      firewallPolicy: {
        policyVariables: {
          ruleVariables: [{ key: "HOME_NET", ipSet: { definition: [...homeCidrs] } }],
        },
        statefulDefaultActions: ["aws:drop_established_app_layer", "aws:alert_established_app_layer"],
        statefulEngineOptions: { ruleOrder: "STRICT_ORDER", streamExceptionPolicy: "REJECT" },
        statefulRuleGroupReference: ruleGroupArns.map((resourceArn, index) => ({
          resourceArn,
          priority: PRIORITY_STEP * (index + 1),
        })),
        statelessDefaultActions: ["aws:forward_to_sfe"],
        statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
      },
    });
    const firewall = new NetworkfirewallFirewall(this, "Resource", {
      name,
      vpcId,
      firewallPolicyArn: policy.arn,
      subnetMapping: Object.values(subnetIds).map((subnetId) => ({ subnetId })),
      encryptionConfiguration,
      deleteProtection: protection,
      firewallPolicyChangeProtection: protection,
      subnetChangeProtection: protection,
    });
    this.firewallArn = firewall.arn;
    this.firewallName = firewall.name;
    this.endpointIds = bySubnet(firewall, "state.attachment[0].endpoint_id", subnetIds);
    this.zoneNames = bySubnet(firewall, "state.availability_zone", subnetIds);
  }
}

/** Values of the firewall's endpoints, by zone id; AWS tells them as a set, in which only the subnet says which is which. */
function bySubnet(
  firewall: NetworkfirewallFirewall,
  value: string,
  subnetIds: Readonly<Record<string, string>>,
): Record<string, string> {
  const states = `aws_networkfirewall_firewall.${firewall.friendlyUniqueId}.firewall_status[0].sync_states`;
  const values = ref(`{for state in ${states} : state.attachment[0].subnet_id => ${value}}`);
  return Object.fromEntries(
    Object.entries(subnetIds).map(([zoneId, subnetId]) => [zoneId, Fn.lookup(values, subnetId) as string]),
  );
}
