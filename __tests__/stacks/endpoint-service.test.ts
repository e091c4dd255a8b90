import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-us-east-1-endpoint-service";
const environment = fixtureEnvironment({
  layers: {
    "payments/us-east-1": {
      alarms: BASE_LAYERS.alarms!,
      vpc: { cidr: "10.2.0.0/16", publicIngress: false, flowLogRetentionDays: 1 },
      "endpoint-service": {
        partners: {
          bank: { accountId: "555555555555", cidrs: { main: "192.168.1.0/24", spare: "192.168.2.0/24" } },
        },
        targetPort: 8443,
        healthCheck: { port: 8443 },
        leastTargets: 6,
        proxyProtocolV2: true,
        crossZone: true,
        deletionProtection: true,
        privateName: { noPrivateName: "partners name their own endpoint" },
        alarms: { topicArn: "arn:aws:sns:us-east-1:222222222222:klap-prod-alarms" },
      },
    },
  },
});
const resources = (type: string) => resourcesOf(stackJson(environment, STACK), type);

describe("EndpointServiceStack", () => {
  it("rests on the VPC and the alarms of its region", () => {
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-us-east-1-vpc",
      "prod-payments-us-east-1-alarms",
    ]);
  });

  it("admits each network of a partner under an address of its own", () => {
    const rules = resources("aws_vpc_security_group_ingress_rule");
    expect(Object.entries(rules).map(([name, { cidr_ipv4 }]) => [name, cidr_ipv4])).toEqual([
      ["security_group_from_bank_main", "192.168.1.0/24"],
      ["security_group_from_bank_spare", "192.168.2.0/24"],
    ]);
  });

  it("reaches nothing but the application tier, once on each port of targets and health", () => {
    const reached = (healthPort: number): unknown[] => {
      const layers = environment.folders.find((each) => "endpoint-service" in each.layers)!.layers;
      const settings = { ...layers["endpoint-service"]!, healthCheck: { port: healthPort } };
      const json = stackJson(
        fixtureEnvironment({ layers: { "payments/us-east-1": { ...layers, "endpoint-service": settings } } }),
        STACK,
      );
      const rules = Object.values(resourcesOf(json, "aws_vpc_security_group_egress_rule"));
      for (const { cidr_ipv4 } of rules) expect(cidr_ipv4).toMatch(/^10\.2\./);
      return rules.map(({ from_port }) => from_port).sort();
    };
    expect(reached(8443)).toEqual([8443, 8443, 8443]);
    expect(reached(9000)).toEqual([8443, 8443, 8443, 9000, 9000, 9000]);
  });

  it("stands in the application tier of all three zones", () => {
    const [balancer] = Object.values(resources("aws_lb"));
    expect(balancer!.subnets).toEqual(
      [1, 2, 4].map((zone) => expect.stringContaining(`subnetIds["application-use1-az${zone}"]`) as string),
    );
  });

  it("publishes what targets and partners need", () => {
    const { output } = JSON.parse(stackJson(environment, STACK)) as {
      output: { contract: { value: { v1: object } } };
    };
    expect(Object.keys(output.contract.value.v1).sort()).toEqual([
      "loadBalancerArn",
      "securityGroupId",
      "serviceId",
      "targetGroupArn",
    ]);
  });
});
