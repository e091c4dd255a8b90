import { Testing } from "cdktf";
import {
  ApplicationLoadBalancer,
  type ApplicationLoadBalancerProps,
} from "../../../modules/compute/application-load-balancer";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<ApplicationLoadBalancerProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ApplicationLoadBalancer(stack, "Balancer", {
      name: "klap-prod-api",
      internetFacing: true,
      subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
      securityGroupId: "sg-1",
      certificateArn: "arn:aws:acm:sa-east-1:222222222222:certificate/1",
      logBucketName: "klap-prod-222222222222-sa-east-1-direct-logs",
      deletionProtection: true,
      alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      ...props,
    });
  });
const first = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

describe("ApplicationLoadBalancer", () => {
  it("stands in every given zone, facing the internet or not", () => {
    expect(first(synth(), "aws_lb")).toMatchObject({
      internal: false,
      subnets: ["subnet-1", "subnet-2", "subnet-3"],
      security_groups: ["sg-1"],
      enable_zonal_shift: true,
      enable_deletion_protection: true,
    });
    expect(first(synth({ internetFacing: false }), "aws_lb").internal).toBe(true);
  });

  it("passes on no malformed request, and none that its web ACL did not see", () => {
    expect(first(synth(), "aws_lb")).toMatchObject({
      drop_invalid_header_fields: true,
      desync_mitigation_mode: "strictest",
      enable_waf_fail_open: false,
    });
  });

  it("writes down every request and every connection", () => {
    const bucket = "klap-prod-222222222222-sa-east-1-direct-logs";
    expect(first(synth(), "aws_lb")).toMatchObject({
      access_logs: { bucket, enabled: true, prefix: "klap-prod-api/access" },
      connection_logs: { bucket, enabled: true, prefix: "klap-prod-api/connections" },
    });
  });

  it("speaks TLS 1.2 and 1.3 only, and refuses what no service takes", () => {
    expect(first(synth(), "aws_lb_listener")).toMatchObject({
      port: 443,
      protocol: "HTTPS",
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
      certificate_arn: "arn:aws:acm:sa-east-1:222222222222:certificate/1",
      default_action: [{ type: "fixed-response", fixed_response: { status_code: "404" } }],
    });
    expect(Object.keys(resourcesOf(synth(), "aws_lb_listener"))).toHaveLength(1);
  });

  it("alarms unless told not to", () => {
    expect(Object.keys(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"))).toHaveLength(3);
    const quiet = synth({ alarms: { noAlarms: "a test" } });
    expect(resourcesOf(quiet, "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it.each<[string, Partial<ApplicationLoadBalancerProps>, string]>([
    [
      "a name of 33 characters",
      { name: "a".repeat(33) },
      `Balancer: name must be up to 32 letters, digits and inner hyphens, not beginning with "internal-", got "${"a".repeat(33)}"`,
    ],
    [
      "a single zone",
      { subnetIds: ["subnet-1"] },
      'Balancer: subnetIds must be a list of at least 2 different values, got ["subnet-1"]',
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
