import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-endpoints";
const environment = fixtureEnvironment({
  layers: {
    "payments/sa-east-1": {
      alarms: BASE_LAYERS.alarms!,
      vpc: { cidr: "10.0.0.0/16", publicIngress: false, flowLogRetentionDays: 1 },
      endpoints: {
        services: ["kms", "sqs"],
        clientCidrs: { vpc: "10.0.0.0/16" },
        alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      },
    },
  },
});
const resources = (type: string) => resourcesOf(stackJson(environment, STACK), type);

describe("EndpointsStack", () => {
  it("rests on the VPC and the alarms of its region", () => {
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-sa-east-1-vpc",
      "prod-payments-sa-east-1-alarms",
    ]);
  });

  it("puts interface endpoints into the endpoints tier of each zone", () => {
    const { interface_kms: kms } = resources("aws_vpc_endpoint");
    expect(kms!.subnet_ids).toEqual(
      [1, 2, 3].map((zone) => expect.stringContaining(`subnetIds["endpoints-sae1-az${zone}"]`) as string),
    );
  });

  it("routes servers to S3 and DynamoDB, and no other tier", () => {
    const { gateway_s3: s3 } = resources("aws_vpc_endpoint");
    const tables = (s3!.route_table_ids as string[]).map((table) => /"(\w+)-sae1/.exec(table)![1]);
    expect([...new Set(tables)]).toEqual(["application", "runner"]);
    expect(tables).toHaveLength(6);
  });

  it("admits port 443 from the client networks only", () => {
    expect(Object.values(resources("aws_vpc_security_group_ingress_rule"))).toEqual([
      expect.objectContaining({ cidr_ipv4: "10.0.0.0/16", from_port: 443, to_port: 443 }),
    ]);
    expect(resources("aws_vpc_security_group_egress_rule")).toEqual({});
  });

  it("publishes its group and prefix lists", () => {
    const { output } = JSON.parse(stackJson(environment, STACK)) as {
      output: { contract: { value: { v1: object } } };
    };
    expect(output.contract.value.v1).toEqual({
      securityGroupId: "${aws_security_group.security_group.id}",
      prefixListIds: {
        s3: "${aws_vpc_endpoint.gateway_s3.prefix_list_id}",
        dynamodb: "${aws_vpc_endpoint.gateway_dynamodb.prefix_list_id}",
      },
    });
  });
});
