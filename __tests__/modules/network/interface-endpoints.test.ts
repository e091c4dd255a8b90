import { Testing } from "cdktf";
import {
  InterfaceEndpoints,
  type InterfaceEndpointsProps,
} from "../../../modules/network/interface-endpoints";
import { resourcesOf } from "../../fixtures/resources";

const ENDPOINT = "aws_vpc_endpoint";
const ALARM = "aws_cloudwatch_metric_alarm";
const TOPIC = "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms";
const synth = (props: Partial<InterfaceEndpointsProps> = {}): string =>
  Testing.synthScope((stack) => {
    new InterfaceEndpoints(stack, "Interface", {
      name: "klap-prod-payments",
      region: "sa-east-1",
      vpcId: "vpc-1",
      subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
      securityGroupId: "sg-1",
      services: ["kms", "ecr.api"],
      organizationId: "o-fixture000",
      alarms: { topicArn: TOPIC },
      ...props,
    });
  });

describe("InterfaceEndpoints", () => {
  it("makes one endpoint for each service in every zone, with private DNS and a policy", () => {
    const endpoints = Object.values(resourcesOf(synth(), ENDPOINT));
    expect(endpoints.map(({ service_name }) => service_name)).toEqual([
      "com.amazonaws.sa-east-1.ecr.api",
      "com.amazonaws.sa-east-1.kms",
    ]);
    for (const endpoint of endpoints)
      expect(endpoint).toMatchObject({
        vpc_endpoint_type: "Interface",
        subnet_ids: ["subnet-1", "subnet-2", "subnet-3"],
        security_group_ids: ["sg-1"],
        private_dns_enabled: true,
        policy: expect.stringContaining('"aws:PrincipalOrgID":"o-fixture000"') as string,
      });
  });

  it("gives no policy to a service whose endpoint takes none", () => {
    const [endpoint] = Object.values(resourcesOf(synth({ services: ["ecs-telemetry"] }), ENDPOINT));
    expect(endpoint).not.toHaveProperty("policy");
  });

  it("watches each endpoint for dropped packets", () => {
    const alarms = Object.values(resourcesOf(synth(), ALARM));
    expect(alarms).toHaveLength(2);
    expect(alarms[1]).toMatchObject({
      namespace: "AWS/PrivateLinkEndpoints",
      metric_name: "PacketsDropped",
      alarm_actions: [TOPIC],
      dimensions: {
        "Endpoint Type": "Interface",
        "Service Name": "com.amazonaws.sa-east-1.kms",
        "VPC Id": "vpc-1",
      },
    });
  });

  it("has no alarms where a reason is given", () => {
    expect(resourcesOf(synth({ alarms: { noAlarms: "nobody is on call" } }), ALARM)).toEqual({});
  });

  it("rejects a service that is listed twice", () => {
    expect(() => synth({ services: ["kms", "kms"] })).toThrow(
      'Interface: services must be a list of 1 to 45 different values, got ["kms","kms"]',
    );
  });

  it("rejects a service that the table does not know", () => {
    expect(() => synth({ services: ["kmz" as "kms"] })).toThrow(
      /Interface: services must be one of autoscaling, ec2, .*, xray, got "kmz"$/,
    );
  });
});
