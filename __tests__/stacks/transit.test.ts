import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { Ec2TransitGateway } from "@cdktf/provider-aws/lib/ec2-transit-gateway";
import { stackJson, stackReads } from "../fixtures/environment";
import { meshedEnvironment } from "../fixtures/network";

const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);
const STACK = "prod-network-us-east-1-transit";

describe("the layer transit", () => {
  it("takes its AS number from the address plan", () => {
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(Ec2TransitGateway, {
      amazon_side_asn: 64_513,
    });
  });

  it("is shared with the accounts that have a workload VPC in the region, and no other", () => {
    const { resource } = JSON.parse(stackJson(environment, STACK)) as {
      resource: Record<string, Record<string, object>>;
    };
    const principals = Object.values(resource[RamPrincipalAssociation.tfResourceType]!);
    expect(principals).toEqual([expect.objectContaining({ principal: "222222222222" })]);
  });

  it("comes after the archive and the topic that it writes to", () => {
    expect(stackReads(environment, STACK)).toEqual([
      "prod-network-us-east-1-storage",
      "prod-network-us-east-1-alarms",
    ]);
  });

  it("publishes the gateway, a table for each domain and the share", () => {
    const { output } = JSON.parse(stackJson(environment, STACK)) as {
      output: { contract: { value: { v1: object } } };
    };
    expect(Object.keys(output.contract.value.v1).sort()).toEqual([
      "resourceShareArn",
      "routeTableIds",
      "transitGatewayId",
    ]);
    expect(output.contract.value.v1).toMatchObject({
      routeTableIds: {
        workload: expect.any(String) as string,
        inspection: expect.any(String) as string,
        onpremises: expect.any(String) as string,
        mesh: expect.any(String) as string,
      },
    });
  });
});
