import { webFirewallRules } from "../../../modules/compute/web-firewall-rules";

describe("webFirewallRules", () => {
  const rules = webFirewallRules(60_000);

  it("first limit how often one address asks", () => {
    expect(rules[0]).toMatchObject({
      priority: 0,
      action: { block: { customResponse: { responseCode: 429 } } },
      statement: {
        rate_based_statement: { limit: 60_000, aggregate_key_type: "IP", evaluation_window_sec: 300 },
      },
    });
  });

  it("then ask AWS's rules for bad addresses, common attacks, known bad inputs and SQL", () => {
    expect(rules.slice(1).map(({ statement }) => statement as object)).toEqual(
      [
        "AWSManagedRulesAmazonIpReputationList",
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
        "AWSManagedRulesSQLiRuleSet",
      ].map((name) => ({ managed_rule_group_statement: { vendor_name: "AWS", name } })),
    );
  });

  it("block, each in a place of its own", () => {
    for (const { overrideAction } of rules.slice(1)) expect(overrideAction).toEqual({ none: {} });
    expect(rules.map(({ priority }) => priority)).toEqual([0, 1, 2, 3, 4]);
  });

  it("show payments in no samples", () => {
    for (const { visibilityConfig } of rules)
      expect(visibilityConfig).toMatchObject({
        cloudwatchMetricsEnabled: true,
        sampledRequestsEnabled: false,
      });
  });
});
