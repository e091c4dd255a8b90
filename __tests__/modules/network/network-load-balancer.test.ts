import { Testing } from "cdktf";
import {
  NetworkLoadBalancer,
  type NetworkLoadBalancerProps,
} from "../../../modules/network/network-load-balancer";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms";
const synth = (props: Partial<NetworkLoadBalancerProps> = {}): string =>
  Testing.synthScope((stack) => {
    new NetworkLoadBalancer(stack, "Balancer", {
      name: "klap-prod-partners",
      vpcId: "vpc-1",
      subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
      securityGroupId: "sg-1",
      listenerPort: 443,
      targetPort: 8443,
      healthCheck: { port: 8443 },
      healthyFloor: 2,
      proxyProtocolV2: true,
      crossZone: true,
      filterPrivateLink: true,
      deletionProtection: true,
      alarms: { topicArn: TOPIC },
      ...props,
    });
  });
const first = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

describe("NetworkLoadBalancer", () => {
  it("is internal, stands in every given zone, and does as its choices say", () => {
    expect(first(synth(), "aws_lb")).toMatchObject({
      internal: true,
      load_balancer_type: "network",
      subnets: ["subnet-1", "subnet-2", "subnet-3"],
      security_groups: ["sg-1"],
      enable_cross_zone_load_balancing: true,
      enable_deletion_protection: true,
      enforce_security_group_inbound_rules_on_private_link_traffic: "on",
    });
    const off = synth({ crossZone: false, deletionProtection: false, filterPrivateLink: false });
    expect(first(off, "aws_lb")).toMatchObject({
      enable_cross_zone_load_balancing: false,
      enable_deletion_protection: false,
      enforce_security_group_inbound_rules_on_private_link_traffic: "off",
    });
  });

  it("leaves DNS, and spares its last healthy target, with fewer healthy ones than its floor", () => {
    const health = { minimum_healthy_targets_count: 3, minimum_healthy_targets_percentage: "off" };
    expect(first(synth({ healthyFloor: 3 }), "aws_lb_target_group").target_group_health).toEqual({
      dns_failover: { ...health, minimum_healthy_targets_count: "3" },
      unhealthy_state_routing: health,
    });
    expect(() => synth({ healthyFloor: 1 })).toThrow(
      "Balancer: healthyFloor must be a whole number from 2 to 1000, got 1",
    );
  });

  it("can be moved out of a zone", () =>
    expect(first(synth(), "aws_lb")).toMatchObject({ enable_zonal_shift: true }));

  it("passes TCP through to targets by address, which end TLS themselves", () => {
    expect(first(synth(), "aws_lb_listener")).toMatchObject({ port: 443, protocol: "TCP" });
    expect(first(synth(), "aws_lb_target_group")).toMatchObject({
      target_type: "ip",
      protocol: "TCP",
      port: 8443,
      proxy_protocol_v2: true,
    });
  });

  it("takes a connection for health where no path is given", () => {
    const { health_check: check } = first(synth({ healthCheck: { port: 8443 } }), "aws_lb_target_group");
    expect(check).toMatchObject({ protocol: "TCP", port: "8443", interval: 10 });
    expect(check).not.toHaveProperty("path");
    expect(check).not.toHaveProperty("matcher");
  });

  it("asks each target for its health over HTTPS every ten seconds unless told otherwise", () => {
    const json = synth({ proxyProtocolV2: false, healthCheck: { path: "/health", port: 8442 } });
    expect(first(json, "aws_lb_target_group").health_check).toEqual({
      protocol: "HTTPS",
      path: "/health",
      port: "8442",
      matcher: "200",
      interval: 10,
      timeout: 5,
      healthy_threshold: 2,
      unhealthy_threshold: 2,
    });
  });

  it("tells of unhealthy targets, rejected and blocked connections, and used-up ports", () => {
    const alarms = Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"));
    expect(alarms.map(({ metric_name }) => metric_name).sort()).toEqual([
      "PortAllocationErrorCount",
      "RejectedFlowCount",
      "SecurityGroupBlockedFlowCount_Inbound_TCP",
      "UnHealthyHostCount",
    ]);
    for (const alarm of alarms) expect(alarm).toMatchObject({ alarm_actions: [TOPIC], threshold: 0 });
  });

  it.each<[string, Partial<NetworkLoadBalancerProps>, string]>([
    [
      "a name of 33 characters",
      { name: "a".repeat(33) },
      `Balancer: name must be up to 32 letters, digits and inner hyphens, not beginning with "internal-", got "${"a".repeat(33)}"`,
    ],
    [
      "a reserved name",
      { name: "internal-api" },
      'Balancer: name must be up to 32 letters, digits and inner hyphens, not beginning with "internal-", got "internal-api"',
    ],
    [
      "a single zone",
      { subnetIds: ["subnet-1"] },
      'Balancer: subnetIds must be a list of at least 2 different values, got ["subnet-1"]',
    ],
    [
      "a port that is none",
      { targetPort: 70_000 },
      "Balancer: targetPort must be a whole number from 1 to 65535, got 70000",
    ],
    [
      "health without a path",
      { healthCheck: { path: "health", port: 8442 } },
      'Balancer: healthCheck.path must be a path of up to 1024 characters, got "health"',
    ],
    [
      "health by a path behind a PROXY header",
      { healthCheck: { path: "/health", port: 8442 } },
      'Balancer: healthCheck.path must be left out where targets get a PROXY header, got "/health"',
    ],
    [
      "an interval that AWS does not know",
      { healthCheck: { port: 8443, intervalSeconds: 1 } },
      "Balancer: healthCheck.intervalSeconds must be a whole number from 5 to 300, got 1",
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
