import { regionsCarryTheSameMessages as rule } from "../../../../policy/rules/integration/r2-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;
const TOPICS = `${stackOf("topics")}/resource`;

describe("R2-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    [
      "a topic has fewer partitions than its kind elsewhere",
      `${TOPICS}/confluent_kafka_topic/orders/partitions_count`,
      11,
    ],
    [
      "the number of partitions is the provider's",
      `${TOPICS}/confluent_kafka_topic/orders/partitions_count`,
      undefined,
    ],
    [
      "a cluster may carry less than the other",
      `${CLUSTER}/confluent_kafka_cluster/cluster/enterprise`,
      [{ max_ecku: 9 }],
    ],
    ["nobody says how much it may carry", `${CLUSTER}/confluent_kafka_cluster/cluster/enterprise`, [{}]],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("lets topics of different kinds differ", () => {
    const rest = { topic_name: "sa-east-1.rest", partitions_count: 3 };
    expect(worstOf(rule, but(stacks, `${TOPICS}/confluent_kafka_topic/rest`, rest))).toBe("pass");
  });

  it("does not know before apply what a variable says", () =>
    expect(
      worstOf(rule, but(stacks, `${TOPICS}/confluent_kafka_topic/orders/partitions_count`, "${var.count}")),
    ).toBe("unknown"));
});
