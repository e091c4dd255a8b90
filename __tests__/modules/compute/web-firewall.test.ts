import { Testing } from "cdktf";
import { WebFirewall, type WebFirewallProps } from "../../../modules/compute/web-firewall";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<WebFirewallProps> = {}): string =>
  Testing.synthScope((stack) => {
    new WebFirewall(stack, "Firewall", {
      name: "klap-prod-api",
      region: "sa-east-1",
      loadBalancerArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:loadbalancer/app/api/1",
      rateLimit: 60_000,
      logged: "blocked",
      logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/logs",
      logRetentionDays: 365,
      alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      ...props,
    });
  });
const first = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

describe("WebFirewall", () => {
  it("guards the load balancer, and lets through what no rule blocks", () => {
    expect(first(synth(), "aws_wafv2_web_acl")).toMatchObject({
      scope: "REGIONAL",
      default_action: { allow: {} },
      rule: expect.arrayContaining([expect.objectContaining({ name: "rate-limit" })]) as unknown,
    });
    expect(first(synth(), "aws_wafv2_web_acl_association").resource_arn).toMatch(/loadbalancer\/app\/api/);
  });

  it("writes what it blocked, without credentials, into a log that WAF may write to", () => {
    expect(first(synth(), "aws_cloudwatch_log_group")).toMatchObject({
      name: "aws-waf-logs-klap-prod-api",
      retention_in_days: 365,
    });
    expect(first(synth(), "aws_wafv2_web_acl_logging_configuration")).toMatchObject({
      redacted_fields: [{ single_header: { name: "authorization" } }, { single_header: { name: "cookie" } }],
      logging_filter: {
        default_behavior: "DROP",
        filter: [
          {
            behavior: "KEEP",
            requirement: "MEETS_ANY",
            condition: [{ action_condition: { action: "BLOCK" } }],
          },
        ],
      },
    });
  });

  it("writes everything where that is chosen", () => {
    const logging = first(synth({ logged: "all" }), "aws_wafv2_web_acl_logging_configuration");
    expect(logging).not.toHaveProperty("logging_filter");
  });

  it("tells of addresses that it turns away for asking too often", () => {
    expect(first(synth(), "aws_cloudwatch_metric_alarm")).toMatchObject({
      namespace: "AWS/WAFV2",
      metric_name: "BlockedRequests",
      dimensions: { WebACL: "klap-prod-api", Region: "sa-east-1", Rule: "rate-limit" },
    });
  });

  it.each<[string, Partial<WebFirewallProps>, string]>([
    [
      "a name that WAF does not take",
      { name: "klap.api" },
      'Firewall: name must be 1 to 128 letters, digits, hyphens and underscores, got "klap.api"',
    ],
    [
      "a limit below WAF's",
      { rateLimit: 9 },
      "Firewall: rateLimit must be a whole number from 10 to 2000000000, got 9",
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
