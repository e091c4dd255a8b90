import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Testing } from "cdktf";
import { BalancerRecord } from "../../../modules/compute/balancer-record";

it("BalancerRecord is the only record of a load balancer, and as healthy as its targets for those that point to it", () => {
  const json = Testing.synthScope((stack) => {
    new BalancerRecord(stack, "Name", {
      zoneId: "Z1",
      name: "api-sa-east-1.klap.test",
      balancer: { dnsName: "klap-1.elb.amazonaws.com", dnsZoneId: "Z2" },
    });
  });
  expect(json).toHaveResourceWithProperties(Route53Record, {
    zone_id: "Z1",
    name: "api-sa-east-1.klap.test",
    type: "A",
    alias: { name: "klap-1.elb.amazonaws.com", zone_id: "Z2", evaluate_target_health: true },
  });
});
