import { Testing } from "cdktf";
import { PROTOCOL_CAPACITY, ProtocolRules } from "../../../modules/network/protocol-rules";
import { resourcesOf } from "../../fixtures/resources";

interface RuleGroup {
  readonly rule_variables: unknown;
  readonly stateful_rule_options: unknown;
  readonly rules_source: { readonly rules_string: string };
}

const group = (): RuleGroup => {
  const json = Testing.synthScope((stack) => {
    new ProtocolRules(stack, "Protocols", {
      name: "klap-prod-protocols",
      homeCidrs: ["10.0.0.0/16"],
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
    });
  });
  return Object.values(resourcesOf(json, "aws_networkfirewall_rule_group"))[0]!.rule_group as RuleGroup;
};
const rules = (): string[] => group().rules_source.rules_string.split("\n");

describe("ProtocolRules", () => {
  it.each(["icmp", "udp", "ip"])(
    "drops %s, which has no handshake for the default to wait for",
    (protocol) => {
      expect(rules().some((rule) => rule.startsWith(`drop ${protocol} $HOME_NET any -> any any (`))).toBe(
        true,
      );
    },
  );

  it("drops TCP to every port but those of HTTP and TLS", () => {
    expect(rules().find((rule) => rule.startsWith("drop tcp"))).toContain("-> any ![80,443] (");
  });

  it("lets path MTU discovery work", () => {
    expect(rules()[0]).toMatch(/^pass icmp any any -> \$HOME_NET any \(.*itype:3; icode:4;/);
  });

  it("gives each rule a signature id of its own, and no priority, which strict order refuses", () => {
    const sids = rules().map((rule) => /sid:(\d+);/.exec(rule)![1]);
    expect(new Set(sids).size).toBe(rules().length);
    expect(rules().join()).not.toContain("priority");
  });

  it("stays within its capacity", () => {
    expect(rules().length).toBeLessThanOrEqual(PROTOCOL_CAPACITY);
  });

  it("is strictly ordered and looks at traffic of the spokes", () => {
    expect(group()).toMatchObject({
      stateful_rule_options: { rule_order: "STRICT_ORDER" },
      rule_variables: { ip_sets: [{ key: "HOME_NET", ip_set: { definition: ["10.0.0.0/16"] } }] },
    });
  });
});
