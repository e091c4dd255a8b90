import { Testing } from "cdktf";
import { CanaryNetwork } from "../../../modules/canary/canary-network";
import { resourcesOf } from "../../fixtures/resources";

describe("CanaryNetwork", () => {
  it("reaches endpoints, buckets and the API over HTTPS, and is reached by nobody", () => {
    const json = Testing.synthScope((stack) => {
      new CanaryNetwork(stack, "Network", {
        name: "klap-sandbox-ingest-canary",
        vpcId: "vpc-1",
        endpointsGroupId: "sg-endpoints",
        s3PrefixListId: "pl-1",
        balancerGroupId: "sg-api",
      });
    });
    expect(resourcesOf(json, "aws_vpc_security_group_ingress_rule")).toEqual({});
    const rules = Object.values(resourcesOf(json, "aws_vpc_security_group_egress_rule"));
    expect(rules.map(({ from_port }) => from_port)).toEqual([443, 443, 443]);
    expect(rules.map((rule) => rule.referenced_security_group_id ?? rule.prefix_list_id).sort()).toEqual([
      "pl-1",
      "sg-api",
      "sg-endpoints",
    ]);
  });
});
