import { byovpcJson } from "../../../../fixtures/byovpc";
import { stackReads } from "../../../../fixtures/environment";
import { BYOVPC } from "../../../../fixtures/byovpc";
import { resourcesOf } from "../../../../fixtures/resources";

const json = byovpcJson("payments", "sa-east-1", "kafka");
const endpoint = Object.values(resourcesOf(json, "aws_vpc_endpoint"))[0]!;

describe("PrivateLink", () => {
  it("is an endpoint in every zone under the cluster's own names", () => {
    expect(endpoint).toMatchObject({ vpc_endpoint_type: "Interface", private_dns_enabled: true });
    expect(endpoint.subnet_ids).toHaveLength(3);
    expect(endpoint.service_name).toContain("staging_streaming_sa_east_1_brokers".replace("staging_", ""));
  });

  it("takes services and the runner at the vendor's ports, and calls nobody", () => {
    const rules = Object.values(resourcesOf(json, "aws_vpc_security_group_ingress_rule")).map(
      ({ from_port, to_port }) => `${String(from_port)}-${String(to_port)}`,
    );
    expect([...new Set(rules)].sort()).toEqual(["30081-30081", "30292-30292", "32000-32500", "443-443"]);
    expect(rules).toHaveLength(8);
    expect(resourcesOf(json, "aws_vpc_security_group_egress_rule")).toEqual({});
  });

  it("tells when packets are lost", () =>
    expect(Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"))).toEqual([
      expect.objectContaining({ alarm_name: "klap-staging-payments-endpoint-kafka-packets-dropped" }),
    ]));

  it("comes after the cluster, which is in another account", () =>
    expect(stackReads(BYOVPC, "staging-payments-sa-east-1-kafka")).toEqual([
      "staging-payments-sa-east-1-vpc",
      "staging-streaming-sa-east-1-brokers",
      "staging-payments-sa-east-1-alarms",
    ]));
});
