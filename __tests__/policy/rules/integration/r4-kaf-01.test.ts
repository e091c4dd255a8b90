import { confluentIsPrivate as rule } from "../../../../policy/rules/integration/r4-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;
const AT = `${CLUSTER}/confluent_kafka_cluster/cluster`;

describe("R4-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["the type is basic", `${CLUSTER}/confluent_kafka_cluster/cluster/basic`, {}],
    ["no access point is there", `${CLUSTER}/confluent_access_point`, undefined],
    [
      "the access point is of another environment",
      `${CLUSTER}/confluent_access_point/access/environment/id`,
      "env-1",
    ],
    [
      "the endpoint is somebody's",
      `${CLUSTER}/confluent_access_point/access/aws_ingress_private_link_endpoint/vpc_endpoint_id`,
      "vpce-1",
    ],
    [
      "the gateway is in another region",
      `${CLUSTER}/confluent_gateway/gateway/aws_ingress_private_link_gateway/region`,
      "us-east-1",
    ],
    ["the gateway is of another environment", `${CLUSTER}/confluent_gateway/gateway/environment/id`, "env-1"],
    [
      "the endpoint leads elsewhere",
      `${CLUSTER}/aws_vpc_endpoint/kafka/service_name`,
      "com.amazonaws.vpce.other",
    ],
    ["the endpoint is in no VPC of ours", `${CLUSTER}/aws_vpc_endpoint/kafka/vpc_id`, "vpc-1"],
    ["the endpoint is of another type", `${CLUSTER}/aws_vpc_endpoint/kafka/vpc_endpoint_type`, "Gateway"],
    ["the cluster is elsewhere", `${CLUSTER}/confluent_kafka_cluster/cluster/region`, "us-west-2"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes a dedicated cluster by its network", () => {
    const dedicated = (types: readonly string[]) =>
      but(
        but(
          but(but(stacks, `${AT}/enterprise`), `${AT}/dedicated`, [{ cku: 2 }]),
          `${AT}/network/id`,
          "${confluent_network.own.id}",
        ),
        `${CLUSTER}/confluent_network/own`,
        { connection_types: types },
      );
    expect(worstOf(rule, dedicated(["PRIVATELINK"]))).toBe("pass");
    expect(worstOf(rule, dedicated(["PRIVATELINK", "PEERING"]))).toBe("fail");
    expect(worstOf(rule, dedicated([]))).toBe("fail");
    expect(worstOf(rule, but(dedicated(["PRIVATELINK"]), `${AT}/network`))).toBe("fail");
  });

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${AT}/region`, "${var.region}"))).toBe("unknown"));
});
