import { redpandaSpansZones as rule } from "../../../../policy/rules/integration/r1-kaf-04";
import { brokersOf, clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const CLUSTER = `${brokersOf()}/resource/redpanda_cluster/cluster`;
const NETWORK = `${brokersOf()}/resource/redpanda_network/network`;
const CLIENTS = `${clientsOf()}/resource`;

describe("R1-KAF-04", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a cluster spans two zones", `${CLUSTER}/zones`, ["sa-east-1-az-a", "sa-east-1-az-b"]],
    ["a zone is counted twice", `${CLUSTER}/zones`, ["sa-east-1-az-a", "sa-east-1-az-b", "sa-east-1-az-b"]],
    [
      "a subnet is in another zone",
      `${brokersOf()}/resource/aws_subnet/c/availability_zone_id`,
      "sa-east-1-az-d",
    ],
    [
      "the network has two subnets",
      `${NETWORK}/customer_managed_resources/aws/private_subnets/arns`,
      ["${aws_subnet.a.arn}", "${aws_subnet.b.arn}"],
    ],
    ["the network is a stranger's", `${CLUSTER}/network_id`, "net-1"],
    ["the network is in another region", `${NETWORK}/region`, "us-east-1"],
    ["a topic has two replicas", `${CLIENTS}/redpanda_topic/orders/replication_factor`, 2],
    ["a topic is of no cluster", `${CLIENTS}/redpanda_topic/orders/cluster_api_url`, "https://example.com"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${CLUSTER}/zones`, ["${var.zone}"]))).toBe("unknown"));
});
