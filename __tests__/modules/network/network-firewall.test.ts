import { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import { NetworkfirewallFirewallPolicy } from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { Testing } from "cdktf";
import { NetworkFirewall, type NetworkFirewallProps } from "../../../modules/network/network-firewall";

const KEY = { type: "CUSTOMER_KMS", key_id: "arn:aws:kms:sa-east-1:111111111111:key/k" };

const build = (props: Partial<NetworkFirewallProps> = {}): { json: string; firewall: NetworkFirewall } => {
  let firewall: NetworkFirewall | undefined;
  const json = Testing.synthScope((stack) => {
    firewall = new NetworkFirewall(stack, "Firewall", {
      name: "klap-prod-egress",
      vpcId: "vpc-1",
      subnetIds: { "sae1-az1": "subnet-1", "sae1-az2": "subnet-2" },
      ruleGroupArns: ["arn:aws:network-firewall:first", "arn:aws:network-firewall:second"],
      homeCidrs: ["10.0.0.0/16"],
      protection: true,
      kmsKeyArn: KEY.key_id,
      ...props,
    });
  });
  return { json, firewall: firewall! };
};

describe("NetworkFirewall", () => {
  it("drops and reports what no rule passes, in strict order", () => {
    expect(build().json).toHaveResourceWithProperties(NetworkfirewallFirewallPolicy, {
      firewall_policy: expect.objectContaining({
        stateful_default_actions: ["aws:drop_established_app_layer", "aws:alert_established_app_layer"],
        stateful_engine_options: { rule_order: "STRICT_ORDER", stream_exception_policy: "REJECT" },
        stateless_default_actions: ["aws:forward_to_sfe"],
        stateless_fragment_default_actions: ["aws:forward_to_sfe"],
      }) as unknown,
    });
  });

  it("evaluates rule groups in the order given", () => {
    expect(build().json).toHaveResourceWithProperties(NetworkfirewallFirewallPolicy, {
      firewall_policy: expect.objectContaining({
        stateful_rule_group_reference: [
          { priority: 100, resource_arn: "arn:aws:network-firewall:first" },
          { priority: 200, resource_arn: "arn:aws:network-firewall:second" },
        ],
      }) as unknown,
    });
  });

  it("has an endpoint in every zone", () => {
    expect(build().json).toHaveResourceWithProperties(NetworkfirewallFirewall, {
      subnet_mapping: [{ subnet_id: "subnet-1" }, { subnet_id: "subnet-2" }],
    });
  });

  it.each([true, false])("is protected against deletion and change: %p", (protection) => {
    expect(build({ protection }).json).toHaveResourceWithProperties(NetworkfirewallFirewall, {
      delete_protection: protection,
      subnet_change_protection: protection,
      firewall_policy_change_protection: protection,
    });
  });

  it("encrypts firewall and policy with the given key", () => {
    const { json } = build();
    expect(json).toHaveResourceWithProperties(NetworkfirewallFirewall, { encryption_configuration: KEY });
    expect(json).toHaveResourceWithProperties(NetworkfirewallFirewallPolicy, {
      encryption_configuration: KEY,
    });
  });

  it("refuses a name that AWS does not take", () => {
    expect(() => build({ name: "klap_prod" })).toThrow(
      'stack/Firewall: name must be 1 to 128 letters, digits and hyphens, got "klap_prod"',
    );
  });

  it("refuses to be without rule groups", () => {
    expect(() => build({ ruleGroupArns: [] })).toThrow(
      "stack/Firewall: ruleGroupArns must be a list of 1 to 20 different values, got []",
    );
  });
});
