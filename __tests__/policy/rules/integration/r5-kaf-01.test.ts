import { acknowledgedMessagesStay as rule } from "../../../../policy/rules/integration/r5-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const TOPICS = `${stackOf("topics")}/resource`;
const TOPIC = `${TOPICS}/confluent_kafka_topic/orders`;

describe("R5-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["one replica is enough", `${TOPIC}/config/min.insync.replicas`, "1"],
    ["the vendor says how many are", `${TOPIC}/config/min.insync.replicas`, undefined],
    ["nobody says how it cleans up", `${TOPIC}/config/cleanup.policy`, undefined],
    ["a topic is of no cluster", `${stackOf("topics")}/provider/confluent`, [{}]],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes numbers for texts, and does not know variables", () => {
    expect(worstOf(rule, but(stacks, `${TOPIC}/config/min.insync.replicas`, 2))).toBe("pass");
    expect(worstOf(rule, but(stacks, `${TOPIC}/config/min.insync.replicas`, "${var.replicas}"))).toBe(
      "unknown",
    );
  });
});
