import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireDistinct, requirePattern } from "../core/checks";
import { HTTPS } from "../network/well-known-ports";
import { balancerAlarms } from "./balancer-alarms";

/** TLS 1.2 and 1.3 with forward secrecy and authenticated encryption only. */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

/** Seconds that a connection may be silent; clients and targets keep theirs open a little longer than this. */
const IDLE_SECONDS = 60;

export interface ApplicationLoadBalancerProps {
  /** Name, up to 32 letters, digits and hyphens. */
  readonly name: string;
  /** Whether the internet reaches it. Cannot change without replacing it. */
  readonly internetFacing: boolean;
  /** One subnet for each zone, at least two. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  readonly certificateArn: string;
  /** Bucket of the same region with S3's own encryption, which takes access and connection logs. */
  readonly logBucketName: string;
  /** Whether Terraform and people are kept from deleting it. */
  readonly deletionProtection: boolean;
  readonly alarms: AlarmChoice;
}

/**
 * Load balancer that ends TLS and hands requests to services by rules of its listener, which the services bring
 * along. What no rule takes is refused with 404; plain HTTP is not answered at all.
 * @throws PropsError if the name is longer than 32 characters or there are less than two subnets.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 */
export class ApplicationLoadBalancer extends Construct {
  public readonly loadBalancerArn: string;
  public readonly listenerArn: string;
  /** Last part of the ARN, by which CloudWatch knows the load balancer. */
  public readonly arnSuffix: string;
  public readonly dnsName: string;
  /** Zone of that name, which an alias record names. */
  public readonly dnsZoneId: string;

  public constructor(scope: Construct, id: string, props: ApplicationLoadBalancerProps) {
    super(scope, id);
    const { name, subnetIds, alarms } = props;
    requirePattern(
      this,
      "name",
      name,
      /^(?!internal-)[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/,
      'up to 32 letters, digits and inner hyphens, not beginning with "internal-"',
    );
    requireDistinct(this, "subnetIds", subnetIds, 2);

    const logs = { bucket: props.logBucketName, enabled: true };
    const balancer = new Lb(this, "Resource", {
      name,
      loadBalancerType: "application",
      internal: !props.internetFacing,
      subnets: [...subnetIds],
      securityGroups: [props.securityGroupId],
      enableDeletionProtection: props.deletionProtection,
      enableZonalShift: true,
      enableWafFailOpen: false,
      enableTlsVersionAndCipherSuiteHeaders: true,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "strictest",
      xffHeaderProcessingMode: "append",
      idleTimeout: IDLE_SECONDS,
      accessLogs: { ...logs, prefix: `${name}/access` },
      connectionLogs: { ...logs, prefix: `${name}/connections` },
      tags: { Name: name },
    });
    const listener = new LbListener(this, "Listener", {
      loadBalancerArn: balancer.arn,
      port: HTTPS,
      protocol: "HTTPS",
      sslPolicy: TLS_POLICY,
      certificateArn: props.certificateArn,
      defaultAction: [
        {
          type: "fixed-response",
          fixedResponse: { statusCode: "404", contentType: "text/plain", messageBody: "not found" },
        },
      ],
    });
    this.loadBalancerArn = balancer.arn;
    this.listenerArn = listener.arn;
    this.arnSuffix = balancer.arnSuffix;
    this.dnsName = balancer.dnsName;
    this.dnsZoneId = balancer.zoneId;
    if ("topicArn" in alarms)
      balancerAlarms(this, { name, topicArn: alarms.topicArn, arnSuffix: balancer.arnSuffix });
  }
}
