import type { Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";

/** Rules that AWS keeps current, in the order they are asked. What one of them blocks, none after it sees. */
export const MANAGED_RULES = {
  reputation: "AWSManagedRulesAmazonIpReputationList",
  common: "AWSManagedRulesCommonRuleSet",
  "known-bad-inputs": "AWSManagedRulesKnownBadInputsRuleSet",
  "sql-injection": "AWSManagedRulesSQLiRuleSet",
} as const;

/** Seconds over which requests of an address are counted. */
export const RATE_WINDOW_SECONDS = 300;

/** Name of the rule that limits how often one address asks; alarms name it. */
export const RATE_RULE = "rate-limit";

/**
 * Rules of the payments API (statements under Terraform's own names, as cdktf passes them on): first how often an address asks, then AWS's own rules. All of them block.
 * @param rateLimit requests of one address in `RATE_WINDOW_SECONDS`
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
export function webFirewallRules(rateLimit: number): Wafv2WebAclRule[] {
  return [
    {
      name: RATE_RULE,
      priority: 0,
      action: { block: { customResponse: { responseCode: 429 } } },
      statement: {
        rate_based_statement: {
          limit: rateLimit,
          aggregate_key_type: "IP",
          evaluation_window_sec: RATE_WINDOW_SECONDS,
        },
      },
      visibilityConfig: visibility(RATE_RULE),
    },
    ...Object.entries(MANAGED_RULES).map(([key, name], index) => ({
      name: key,
      priority: index + 1,
      overrideAction: { none: {} },
      statement: { managed_rule_group_statement: { vendor_name: "AWS", name } },
      visibilityConfig: visibility(key),
    })),
  ];
}

/** How CloudWatch names what a rule did. Samples would show payments to whoever opens WAF's console. */
export function visibility(metricName: string): Wafv2WebAclRule["visibilityConfig"] {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
