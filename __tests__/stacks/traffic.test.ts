import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { trafficEnvironment } from "../fixtures/traffic";

const STACK = "prod-payments-sa-east-1-traffic";
const RECORDS = trafficEnvironment();
const INTERNAL = trafficEnvironment({ probe: { noProbe: "internal" } });
const ACCELERATED = trafficEnvironment({ steering: { by: "global-accelerator" } });
const only = (environment: typeof RECORDS, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(stackJson(environment, STACK), type))[0]!;

describe("the layer traffic", () => {
  it("comes after the other region's fence, the zone and the load balancer", () => {
    expect(stackReads(RECORDS, STACK)).toEqual([
      "prod-payments-us-east-1-fences",
      "prod-payments-global-public-zone",
      "prod-payments-sa-east-1-ingress",
    ]);
    expect(stackReads(ACCELERATED, STACK)).toEqual([
      "prod-payments-global-accelerator",
      "prod-payments-sa-east-1-ingress",
    ]);
  });

  it("answers to the API's name where it is nearest, for as long as it is well", () =>
    expect(only(RECORDS, "aws_route53_record")).toMatchObject({
      name: "api.klap.test",
      set_identifier: "sa-east-1",
      latency_routing_policy: { region: "sa-east-1" },
      health_check_id: "${aws_route53_health_check.health.id}",
      alias: { evaluate_target_health: true },
    }));

  it("is asked by its own name, never by the name that both regions share", () => {
    const checks = Object.values(resourcesOf(stackJson(RECORDS, STACK), "aws_route53_health_check"));
    expect(checks.flatMap(({ fqdn }) => fqdn ?? [])).toEqual([
      "api-sa-east-1.klap.test",
      "api-sa-east-1.klap.test",
    ]);
  });

  it("lets its own health and a fence move requests, and the deep check never", () => {
    const { health } = resourcesOf(stackJson(RECORDS, STACK), "aws_route53_health_check");
    expect(health).toMatchObject({
      type: "CALCULATED",
      child_health_threshold: 2,
      child_healthchecks: [
        "${aws_route53_health_check.probe_local.id}",
        "${aws_route53_health_check.health_fence_us_east_1.id}",
      ],
    });
    const referring = JSON.stringify(resourcesOf(stackJson(RECORDS, STACK), "aws_route53_record"));
    expect(referring).not.toContain("deep");
  });

  it("goes by targets and fences alone where the internet cannot ask", () => {
    const json = stackJson(INTERNAL, STACK);
    expect(resourcesOf(json, "aws_route53_health_check").health).toMatchObject({
      child_health_threshold: 1,
    });
    expect(JSON.parse(json)).not.toHaveProperty("output.contract");
  });

  it("stands behind the accelerator where that is chosen, with no record of its own", () => {
    const json = stackJson(ACCELERATED, STACK);
    expect(resourcesOf(json, "aws_route53_record")).toEqual({});
    expect(only(ACCELERATED, "aws_globalaccelerator_endpoint_group")).toMatchObject({
      endpoint_group_region: "sa-east-1",
      endpoint_configuration: [
        {
          endpoint_id: expect.stringMatching(
            /^arn:aws:elasticloadbalancing:sa-east-1:222222222222:loadbalancer\/\$\{.*\.arnSuffix\}$/,
          ),
        },
      ],
    });
  });

  it("publishes its checks, which are alarmed about elsewhere", () =>
    expect(JSON.parse(stackJson(RECORDS, STACK)).output.contract.value).toEqual({
      v1: {
        healthCheckIds: {
          local: "${aws_route53_health_check.probe_local.id}",
          deep: "${aws_route53_health_check.probe_deep.id}",
        },
      },
    }));
});
