import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { meshedEnvironment } from "../fixtures/network";

const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);
const STACK = "prod-payments-sa-east-1-vpc";

interface Json {
  readonly resource: Record<string, Record<string, object>>;
  readonly output: {
    readonly contract: { readonly value: { readonly v1: Record<string, Record<string, string>> } };
  };
}
const json = (): Json => JSON.parse(stackJson(environment, STACK)) as Json;

describe("the layer vpc", () => {
  it("comes after the public access block, the archive, log protection, the gateway, the boundary and the keys", () => {
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-sa-east-1-public-access",
      "prod-payments-sa-east-1-storage",
      "prod-payments-sa-east-1-log-protection",
      "prod-network-sa-east-1-transit",
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-keys",
    ]);
  });

  it("has addresses that tell tier and zone", () => {
    expect(Object.keys(json().resource.aws_subnet!)).toContain("network_application_sae1_az1");
  });

  it("asks to join the region's gateway from the transit subnets", () => {
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(Ec2TransitGatewayVpcAttachment, {
      subnet_ids: ["sae1_az1", "sae1_az2", "sae1_az3"].map(
        (zone) => `\${aws_subnet.network_transit_${zone}.id}`,
      ),
    });
  });

  it("admits the environment's own on-premises networks", () => {
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(NetworkAcl, {
      ingress: expect.arrayContaining([
        expect.objectContaining({ action: "allow", cidr_block: "172.16.0.0/16", from_port: 443 }),
      ]) as object[],
    });
  });

  it("publishes each subnet and route table under tier and zone", () => {
    const { subnetIds, routeTableIds, attachmentId } = json().output.contract.value.v1;
    expect(Object.keys(subnetIds!)).toHaveLength(18);
    expect(subnetIds).toHaveProperty(["data-sae1-az3"]);
    expect(Object.keys(routeTableIds!)).toEqual(Object.keys(subnetIds!));
    expect(attachmentId).toBe("${aws_ec2_transit_gateway_vpc_attachment.transit.id}");
  });

  it("cannot stand without the gateway", () => {
    const layers = { vpc: { cidr: "10.0.0.0/16", publicIngress: false, flowLogRetentionDays: 7 } };
    expect(() => stackJson(fixtureEnvironment({ layers: { "payments/sa-east-1": layers } }), STACK)).toThrow(
      "prod-payments-sa-east-1-vpc rests on layer public-access of payments/sa-east-1, which that folder does not deploy: add it to its layers",
    );
  });
});
