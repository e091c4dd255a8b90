import { Testing } from "cdktf";
import { LatencyRecord } from "../../../modules/traffic/latency-record";
import { resourcesOf } from "../../fixtures/resources";

const record = (healthCheckId?: string): Record<string, unknown> =>
  Object.values(
    resourcesOf(
      Testing.synthScope((stack) => {
        new LatencyRecord(stack, "Record", {
          zoneId: "Z1",
          name: "api.klap.test",
          region: "sa-east-1",
          balancer: { dnsName: "klap-prod-api.elb.amazonaws.com", dnsZoneId: "Z2" },
          ...(healthCheckId !== undefined && { healthCheckId }),
        });
      }),
      "aws_route53_record",
    ),
  )[0]!;

describe("LatencyRecord", () => {
  it("is one region's answer to a name, set apart by the region", () =>
    expect(record("check")).toEqual(
      expect.objectContaining({
        zone_id: "Z1",
        name: "api.klap.test",
        type: "A",
        set_identifier: "sa-east-1",
        latency_routing_policy: { region: "sa-east-1" },
        health_check_id: "check",
      }),
    ));

  it("goes by the load balancer's targets as well, and by them alone without a check", () => {
    expect(record()).not.toHaveProperty("health_check_id");
    expect(record().alias).toEqual({
      name: "klap-prod-api.elb.amazonaws.com",
      zone_id: "Z2",
      evaluate_target_health: true,
    });
  });

  it("is no failover record, of which the last one could be left without answer", () => {
    expect(record("check")).not.toHaveProperty("failover_routing_policy");
    expect(record("check")).not.toHaveProperty("weighted_routing_policy");
  });
});
