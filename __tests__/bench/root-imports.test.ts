import { withRootImports } from "../../bench/root-imports";

describe("withRootImports", () => {
  it("imports what came from a subpath from the package root, values, types and other names alike", () => {
    const source = `import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import {
  VpcEndpoint as Endpoint,
  type VpcEndpointConfig,
} from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
`;
    const namespaces = new Map([
      ["vpc", "vpc"],
      ["vpc-endpoint", "vpcEndpoint"],
    ]);
    expect(withRootImports(source, namespaces)).toBe(`import { vpc as root_vpc } from "@cdktf/provider-aws";
import Vpc = root_vpc.Vpc;
import { vpcEndpoint as root_vpcEndpoint } from "@cdktf/provider-aws";
import Endpoint = root_vpcEndpoint.VpcEndpoint;
import VpcEndpointConfig = root_vpcEndpoint.VpcEndpointConfig;
import { Construct } from "constructs";
`);
  });
});
