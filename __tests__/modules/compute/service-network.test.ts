import { Testing } from "cdktf";
import { ServiceNetwork, type ServiceNetworkProps } from "../../../modules/compute/service-network";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<ServiceNetworkProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ServiceNetwork(stack, "Network", {
      vpcId: "vpc-1",
      name: "klap-prod-ingest",
      service: "ingest",
      ways: { endpointsGroupId: "sg-endpoints", s3PrefixListId: "pl-s3" },
      ...props,
    });
  });
const rules = (json: string, side: "ingress" | "egress"): string[] =>
  Object.values(resourcesOf(json, `aws_vpc_security_group_${side}_rule`))
    .map((rule) => {
      const peer = rule.referenced_security_group_id ?? rule.prefix_list_id ?? rule.cidr_ipv4;
      return `${rule.from_port as number} ${peer as string}`;
    })
    .sort();

describe("ServiceNetwork", () => {
  it("lets nobody in, and out only to AWS's services and images, unless told otherwise", () => {
    expect(rules(synth(), "ingress")).toEqual([]);
    expect(rules(synth(), "egress")).toEqual(["443 pl-s3", "443 sg-endpoints"]);
  });

  it("admits each load balancer on its own port, and questions after health from the one without PROXY headers", () => {
    const json = synth({ balancerGroupId: "sg-api", partnersGroupId: "sg-partners" });
    expect(rules(json, "ingress")).toEqual(["8442 sg-api", "8443 sg-partners", "8444 sg-api"]);
  });

  it("reaches database and Kafka, with its schemas, only where the service needs them", () => {
    const ways: ServiceNetworkProps["ways"] = {
      endpointsGroupId: "sg-endpoints",
      s3PrefixListId: "pl-s3",
      databaseGroupId: "sg-database",
      kafka: { way: "confluent-endpoint", cidrs: { "sae1-az1": "10.0.112.0/23" } },
    };
    expect(rules(synth({ ways }), "egress")).toEqual([
      "443 10.0.112.0/23",
      "443 pl-s3",
      "443 sg-endpoints",
      "5432 sg-database",
      "9092 10.0.112.0/23",
    ]);
  });
});
