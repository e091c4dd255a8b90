import { topicsKeepAlike as rule } from "../../../../policy/rules/integration/r9-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const TOPICS = `${stackOf("topics")}/resource`;
const TOPIC = `${TOPICS}/confluent_kafka_topic/orders`;

describe("R9-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["retention differs between regions", `${TOPIC}/config/retention.ms`, "604800001"],
    ["retention is the vendor's", `${TOPIC}/config/retention.ms`, undefined],
    ["one region compacts and the other does not", `${TOPIC}/config/cleanup.policy`, "compact"],
    [
      "everything is kept for a day",
      `${TOPICS}/confluent_kafka_topic/rest`,
      { topic_name: "sa-east-1.rest", config: { "cleanup.policy": "delete", "retention.ms": "86400000" } },
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("asks a compacted topic for no time, and kinds apart for no likeness", () => {
    const rest = { topic_name: "sa-east-1.rest", config: { "cleanup.policy": "compact" } };
    expect(worstOf(rule, but(stacks, `${TOPICS}/confluent_kafka_topic/rest`, rest))).toBe("pass");
  });

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${TOPIC}/config/retention.ms`, "${var.retention}"))).toBe("unknown"));
});
