import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { Testing } from "cdktf";
import { PublicAccessBlock } from "../../../modules/network/public-access-block";

describe("PublicAccessBlock", () => {
  it("blocks internet gateways in both directions", () => {
    const json = Testing.synthScope((stack) => {
      new PublicAccessBlock(stack, "Block");
    });
    expect(json).toHaveResourceWithProperties(VpcBlockPublicAccessOptions, {
      internet_gateway_block_mode: "block-bidirectional",
    });
  });
});
