import { VpcBlockPublicAccessExclusion } from "@cdktf/provider-aws/lib/vpc-block-public-access-exclusion";
import { Testing } from "cdktf";
import { PublicAccessExclusions } from "../../../modules/network/public-access-exclusions";

const subnetIds = { "sae1-az1": "subnet-1", "sae1-az2": "subnet-2" };

describe("PublicAccessExclusions", () => {
  it("exempts each subnet by itself, in the mode that is chosen", () => {
    const json = Testing.synthScope((stack) => {
      new PublicAccessExclusions(stack, "Exclusion", { name: "klap", subnetIds, mode: "allow-egress" });
    });
    for (const subnet_id of Object.values(subnetIds))
      expect(json).toHaveResourceWithProperties(VpcBlockPublicAccessExclusion, {
        subnet_id,
        internet_gateway_exclusion_mode: "allow-egress",
      });
  });
});
