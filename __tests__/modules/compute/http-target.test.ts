import { Testing } from "cdktf";
import { HttpTarget, type HttpTargetProps } from "../../../modules/compute/http-target";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<HttpTargetProps> = {}): string =>
  Testing.synthScope((stack) => {
    new HttpTarget(stack, "Requests", {
      name: "klap-prod-ingest",
      vpcId: "vpc-1",
      listenerArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:listener/app/api/1/2",
      priority: 100,
      hosts: ["api.klap.test", "api-sa-east-1.klap.test"],
      paths: ["/transactions", "/transactions/*"],
      healthyFloor: 2,
      ...props,
    });
  });
const first = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

describe("HttpTarget", () => {
  it("speaks TLS with the tasks, and asks each for its own health", () => {
    expect(first(synth(), "aws_lb_target_group")).toMatchObject({
      target_type: "ip",
      protocol: "HTTPS",
      port: 8444,
      deregistration_delay: "30",
      health_check: {
        protocol: "HTTPS",
        path: "/health",
        port: "8442",
        interval: 10,
        timeout: 5,
        unhealthy_threshold: 2,
      },
    });
  });

  it("gives its requests to another region with fewer healthy tasks than its floor, or uses all", () => {
    const health = { minimum_healthy_targets_count: 4, minimum_healthy_targets_percentage: "off" };
    expect(first(synth({ healthyFloor: 4 }), "aws_lb_target_group").target_group_health).toEqual({
      dns_failover: { ...health, minimum_healthy_targets_count: "4" },
      unhealthy_state_routing: health,
    });
  });

  it("takes the given paths of the given names", () => {
    expect(first(synth(), "aws_lb_listener_rule")).toMatchObject({
      priority: 100,
      condition: [
        { host_header: { values: ["api.klap.test", "api-sa-east-1.klap.test"] } },
        { path_pattern: { values: ["/transactions", "/transactions/*"] } },
      ],
      action: [{ type: "forward" }],
    });
  });

  it.each<[string, Partial<HttpTargetProps>, string]>([
    [
      "a name of 33 characters",
      { name: "a".repeat(33) },
      `Requests: name must be up to 32 letters, digits and inner hyphens, got "${"a".repeat(33)}"`,
    ],
    ["no priority", { priority: 0 }, "Requests: priority must be a whole number from 1 to 50000, got 0"],
    [
      "AWS's own floor",
      { healthyFloor: 1 },
      "Requests: healthyFloor must be a whole number from 2 to 1000, got 1",
    ],
    ["no host", { hosts: [] }, "Requests: hosts must be a list of at least 1 different values, got []"],
    [
      "more paths than a rule takes",
      { paths: ["/1", "/2", "/3", "/4"] },
      'Requests: paths must be a list of 1 to 3 different values, got ["/1","/2","/3","/4"]',
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
