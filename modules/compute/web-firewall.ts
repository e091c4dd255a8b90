import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Wafv2WebAclLoggingConfiguration } from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import { WAF_LOGS } from "../audit/log-delivery-policy";
import { MetricAlarm, type AlarmChoice } from "../audit/metric-alarm";
import { requireInteger, requirePattern } from "../core/checks";
import { RATE_RULE, RATE_WINDOW_SECONDS, visibility, webFirewallRules } from "./web-firewall-rules";

/** What WAF takes as a limit. */
const MIN_RATE = 10;
const MAX_RATE = 2_000_000_000;

/** Requests blocked in five minutes from which somebody should look. */
const BLOCKED_REQUESTS = 100;

export interface WebFirewallProps {
  /** Name, 1 to 128 letters, digits, hyphens and underscores; also of its log. */
  readonly name: string;
  /** Region of the load balancer. */
  readonly region: string;
  readonly loadBalancerArn: string;
  /** Requests that one address may make in five minutes, 10 to 2,000,000,000. */
  readonly rateLimit: number;
  /** Requests that are written down. The load balancer's access log has every one, without what WAF thought of it. */
  readonly logged: "all" | "blocked";
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/**
 * Web ACL of a load balancer: a rate limit for each address, and AWS's managed rules, all of which block. Its log
 * hides who signed in with what.
 * @throws PropsError if `name` or `rateLimit` is none that WAF takes.
 * @see https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html
 */
export class WebFirewall extends Construct {
  public constructor(scope: Construct, id: string, props: WebFirewallProps) {
    super(scope, id);
    const { name, rateLimit, logged, alarms } = props;
    requirePattern(this, "name", name, /^[\w-]{1,128}$/, "1 to 128 letters, digits, hyphens and underscores");
    requireInteger(this, "rateLimit", rateLimit, MIN_RATE, MAX_RATE);

    const acl = new Wafv2WebAcl(this, "Resource", {
      name,
      description: `Guards ${name}`,
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      rule: webFirewallRules(rateLimit),
      visibilityConfig: visibility(name),
    });
    new Wafv2WebAclAssociation(this, "Association", {
      resourceArn: props.loadBalancerArn,
      webAclArn: acl.arn,
    });
    const logs = new LogGroup(this, "Logs", {
      name: `${WAF_LOGS}${name}`,
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
    new Wafv2WebAclLoggingConfiguration(this, "Logging", {
      resourceArn: acl.arn,
      logDestinationConfigs: [logs.logGroupArn],
      redactedFields: ["authorization", "cookie"].map((header) => ({ singleHeader: { name: header } })),
      ...(logged === "blocked" && { loggingFilter: ONLY_BLOCKED }),
    });
    if ("topicArn" in alarms)
      new MetricAlarm(this, "RateLimited", {
        topicArn: alarms.topicArn,
        name: `${name}-rate-limited`,
        description: `An address asks ${name} more often than ${rateLimit} times in ${RATE_WINDOW_SECONDS} seconds and is turned away: a client gone wrong, or an attack.`,
        namespace: "AWS/WAFV2",
        metric: "BlockedRequests",
        dimensions: { WebACL: name, Region: props.region, Rule: RATE_RULE },
        statistic: "Sum",
        comparison: "GreaterThanThreshold",
        threshold: BLOCKED_REQUESTS,
        periodSeconds: RATE_WINDOW_SECONDS,
        periods: 1,
        whenSilent: "notBreaching",
      });
  }
}

const ONLY_BLOCKED = {
  defaultBehavior: "DROP",
  filter: [
    { behavior: "KEEP", requirement: "MEETS_ANY", condition: [{ actionCondition: { action: "BLOCK" } }] },
  ],
};
