import { computeEnvironment, computeLayers, INGRESS } from "../fixtures/compute";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-ingress";
const PUBLIC = computeEnvironment();
const INTERNAL = computeEnvironment({
  ...computeLayers(),
  ingress: { ...INGRESS, internetFacing: false },
});
const resources = (environment: typeof PUBLIC, type: string) =>
  resourcesOf(stackJson(environment, STACK), type);
const cidrs = (environment: typeof PUBLIC): unknown[] =>
  Object.values(resources(environment, "aws_vpc_security_group_ingress_rule")).map(
    ({ cidr_ipv4 }) => cidr_ipv4,
  );

describe("IngressStack", () => {
  it("rests on network, logs, alarms, keys and the public zone", () => {
    expect(stackReads(PUBLIC, STACK)).toEqual([
      "prod-payments-sa-east-1-storage",
      "prod-payments-sa-east-1-log-protection",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-vpc",
      "prod-payments-global-public-zone",
      "prod-payments-sa-east-1-keys",
    ]);
  });

  it("bears the API's name and the region's own, and publishes the latter", () => {
    expect(Object.values(resources(PUBLIC, "aws_acm_certificate"))).toEqual([
      expect.objectContaining({
        domain_name: "api.klap.test",
        subject_alternative_names: ["api-sa-east-1.klap.test"],
      }),
    ]);
    expect(Object.values(resources(PUBLIC, "aws_route53_record"))).toEqual([
      expect.objectContaining({ name: "api-sa-east-1.klap.test", type: "A" }),
    ]);
  });

  it("takes requests from everywhere, or from the platform's own networks", () => {
    expect(cidrs(PUBLIC)).toEqual(["0.0.0.0/0"]);
    expect(cidrs(INTERNAL)).toEqual(["10.0.0.0/10", "172.16.0.0/16"]);
    const [balancer] = Object.values(resources(INTERNAL, "aws_lb"));
    expect(balancer!.internal).toBe(true);
  });

  it("reaches nothing but services and their health, in the application tier of each zone", () => {
    const rules = Object.values(resources(PUBLIC, "aws_vpc_security_group_egress_rule"));
    expect(rules.map(({ from_port }) => from_port).sort()).toEqual([8442, 8442, 8442, 8444, 8444, 8444]);
    for (const { cidr_ipv4 } of rules) expect(cidr_ipv4).toMatch(/^10\.0\.\d+\.0\/21$/);
  });

  it("writes its log into the bucket that load balancers may write to", () => {
    const [balancer] = Object.values(resources(PUBLIC, "aws_lb"));
    expect(balancer).toMatchObject({
      access_logs: { bucket: "klap-prod-222222222222-sa-east-1-direct-logs" },
      connection_logs: { bucket: "klap-prod-222222222222-sa-east-1-direct-logs" },
    });
  });

  it("stands behind a web ACL", () => {
    expect(Object.keys(resources(PUBLIC, "aws_wafv2_web_acl_association"))).toHaveLength(1);
  });

  it("publishes what services and names need", () => {
    const { output } = JSON.parse(stackJson(PUBLIC, STACK)) as {
      output: { contract: { value: { v1: object } } };
    };
    expect(Object.keys(output.contract.value.v1).sort()).toEqual([
      "arnSuffix",
      "canaryKeyArn",
      "canaryPublicKey",
      "dnsName",
      "dnsZoneId",
      "listenerArn",
      "securityGroupId",
    ]);
  });
});
