import { Testing } from "cdktf";
import { GatewayEndpoints } from "../../../modules/network/gateway-endpoints";
import { resourcesOf } from "../../fixtures/resources";

const synth = (routeTableIds: readonly string[] = ["rtb-1", "rtb-2"]): string =>
  Testing.synthScope((stack) => {
    new GatewayEndpoints(stack, "Gateway", {
      name: "klap-prod-payments",
      region: "us-east-1",
      vpcId: "vpc-1",
      routeTableIds,
      organizationId: "o-fixture000",
    });
  });

describe("GatewayEndpoints", () => {
  it("leads to S3 and DynamoDB from every given route table, closed to the organization", () => {
    const endpoints = Object.values(resourcesOf(synth(), "aws_vpc_endpoint"));
    expect(endpoints.map(({ service_name }) => service_name)).toEqual([
      "com.amazonaws.us-east-1.dynamodb",
      "com.amazonaws.us-east-1.s3",
    ]);
    for (const endpoint of endpoints)
      expect(endpoint).toMatchObject({
        vpc_endpoint_type: "Gateway",
        route_table_ids: ["rtb-1", "rtb-2"],
        policy: expect.stringContaining('"aws:ResourceOrgID":"o-fixture000"') as string,
      });
  });

  it.each([
    ["no route table", [], "got []"],
    ["a route table twice", ["rtb-1", "rtb-1"], 'got ["rtb-1","rtb-1"]'],
  ])("rejects %s", (_, routeTableIds, got) => {
    expect(() => synth(routeTableIds)).toThrow(
      `Gateway: routeTableIds must be a list of at least 1 different values, ${got}`,
    );
  });
});
