import { Testing } from "cdktf";
import { EndpointService, type EndpointServiceProps } from "../../../modules/network/endpoint-service";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<EndpointServiceProps> = {}): string =>
  Testing.synthScope((stack) => {
    new EndpointService(stack, "Service", {
      name: "klap-prod-partners",
      loadBalancerArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:loadbalancer/net/partners/1",
      partnerAccountIds: { bank: "555555555555" },
      privateName: { noPrivateName: "partners name their own endpoint" },
      alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      ...props,
    });
  });
const first = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

describe("EndpointService", () => {
  it("accepts no connection by itself and has no name of its own", () => {
    const service = first(synth(), "aws_vpc_endpoint_service");
    expect(service).toMatchObject({ acceptance_required: true, supported_ip_address_types: ["ipv4"] });
    expect(service).not.toHaveProperty("private_dns_name");
  });

  it("can carry a private name", () => {
    const json = synth({ privateName: { name: "partners.klap.example" } });
    expect(first(json, "aws_vpc_endpoint_service").private_dns_name).toBe("partners.klap.example");
  });

  it("can be found by the listed accounts only, one resource for each", () => {
    const json = synth({ partnerAccountIds: { bank: "555555555555", shop: "666666666666" } });
    const principals = Object.values(resourcesOf(json, "aws_vpc_endpoint_service_allowed_principal"));
    expect(principals.map(({ principal_arn }) => principal_arn)).toEqual([
      "arn:aws:iam::555555555555:root",
      "arn:aws:iam::666666666666:root",
    ]);
  });

  it("tells of reset connections", () => {
    expect(first(synth(), "aws_cloudwatch_metric_alarm")).toMatchObject({
      namespace: "AWS/PrivateLinkServices",
      metric_name: "RstPacketsSent",
    });
  });

  it("refuses everybody at once", () => {
    expect(() => synth({ partnerAccountIds: { bank: "*" } })).toThrow(
      'Service: partnerAccountIds.bank must be an AWS account id of 12 digits, got "*"',
    );
  });
});
