import type { AlarmChoice } from "../../../../modules/audit/metric-alarm";
import { PrivateAccess } from "../../../../modules/kafka/confluent/private-access";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const synth = (alarms: AlarmChoice = { topicArn: "arn:aws:sns:sa-east-1:222222222222:alarms" }): string =>
  plainJson((stack) => {
    new PrivateAccess(stack, "Access", {
      name: "klap-prod-payments",
      region: "sa-east-1",
      vpcId: "vpc-1",
      subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
      clientCidrs: { application: "10.0.0.0/18", runner: "10.0.128.0/21" },
      environmentId: "env-1",
      gatewayId: "gw-1",
      serviceName: "com.amazonaws.vpce.sa-east-1.vpce-svc-1",
      alarms,
    });
  });
const first = (type: string, json = synth()): Record<string, unknown> | undefined =>
  Object.values(resourcesOf(json, type))[0];

describe("PrivateAccess", () => {
  it("stands in every zone and uses names of a zone of its own", () => {
    expect(first("aws_vpc_endpoint")).toMatchObject({
      service_name: "com.amazonaws.vpce.sa-east-1.vpce-svc-1",
      subnet_ids: ["subnet-1", "subnet-2", "subnet-3"],
      private_dns_enabled: false,
    });
    expect(first("aws_route53_record")).toMatchObject({
      name: "*.${confluent_access_point.Access_AccessPoint.aws_ingress_private_link_endpoint[0].dns_domain}",
      type: "A",
    });
  });

  it("is known to Confluent by the endpoint's id", () => {
    expect(first("confluent_access_point")).toMatchObject({
      aws_ingress_private_link_endpoint: { vpc_endpoint_id: "${aws_vpc_endpoint.Access_Endpoint.id}" },
    });
  });

  it("takes Kafka and HTTPS from each client network, and nothing else", () => {
    const rules = Object.values(resourcesOf(synth(), "aws_vpc_security_group_ingress_rule"));
    expect(rules.map(({ from_port, cidr_ipv4 }) => [from_port, cidr_ipv4])).toEqual([
      [443, "10.0.0.0/18"],
      [9092, "10.0.0.0/18"],
      [443, "10.0.128.0/21"],
      [9092, "10.0.128.0/21"],
    ]);
    expect(resourcesOf(synth(), "aws_vpc_security_group_egress_rule")).toEqual({});
  });

  it("tells somebody when it drops packets, unless that is declined", () => {
    expect(first("aws_cloudwatch_metric_alarm")).toMatchObject({ metric_name: "PacketsDropped" });
    expect(first("aws_cloudwatch_metric_alarm", synth({ noAlarms: "nobody waits" }))).toBeUndefined();
  });
});
