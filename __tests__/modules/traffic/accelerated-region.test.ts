import { Testing } from "cdktf";
import { AcceleratedRegion } from "../../../modules/traffic/accelerated-region";
import { resourcesOf } from "../../fixtures/resources";

describe("AcceleratedRegion", () => {
  it("gives the region's load balancer all requests near to it, with the clients' own addresses", () => {
    const json = Testing.synthScope((stack) => {
      new AcceleratedRegion(stack, "Endpoint", {
        listenerArn: "arn:aws:globalaccelerator::222222222222:accelerator/1/listener/2",
        region: "sa-east-1",
        loadBalancerArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:loadbalancer/app/api/1",
      });
    });
    expect(Object.values(resourcesOf(json, "aws_globalaccelerator_endpoint_group"))).toEqual([
      {
        listener_arn: "arn:aws:globalaccelerator::222222222222:accelerator/1/listener/2",
        endpoint_group_region: "sa-east-1",
        traffic_dial_percentage: 100,
        endpoint_configuration: [
          {
            endpoint_id: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:loadbalancer/app/api/1",
            weight: 128,
            client_ip_preservation_enabled: true,
          },
        ],
      },
    ]);
  });
});
