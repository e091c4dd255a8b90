import { Route } from "@cdktf/provider-aws/lib/route";
import { VpcBlockPublicAccessExclusion } from "@cdktf/provider-aws/lib/vpc-block-public-access-exclusion";
import { Testing } from "cdktf";
import { PublicIngress } from "../../../modules/network/public-ingress";

const subnetIds = { "sae1-az1": "subnet-1", "sae1-az2": "subnet-2" };

describe("PublicIngress", () => {
  const json = Testing.synthScope((stack) => {
    const routeTableIds = { "sae1-az1": "rtb-1", "sae1-az2": "rtb-2" };
    new PublicIngress(stack, "Public", { vpcId: "vpc-1", name: "klap-ingress", subnetIds, routeTableIds });
  });

  it("leads every address from each zone to the internet gateway", () => {
    for (const route_table_id of ["rtb-1", "rtb-2"])
      expect(json).toHaveResourceWithProperties(Route, {
        route_table_id,
        destination_cidr_block: "0.0.0.0/0",
        gateway_id: expect.stringContaining("aws_internet_gateway") as string,
      });
  });

  it("lets the internet reach its subnets", () => {
    expect(json).toHaveResourceWithProperties(VpcBlockPublicAccessExclusion, {
      subnet_id: "subnet-1",
      internet_gateway_exclusion_mode: "allow-bidirectional",
    });
  });
});
