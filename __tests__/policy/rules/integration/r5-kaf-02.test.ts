import { schemasStayCompatible as rule } from "../../../../policy/rules/integration/r5-kaf-02";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const TOPICS = `${stackOf("topics")}/resource`;

describe("R5-KAF-02", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["anything goes", `${TOPICS}/confluent_subject_config/orders/compatibility_level`, "NONE"],
    [
      "only the last version is compared",
      `${TOPICS}/confluent_subject_config/orders/compatibility_level`,
      "BACKWARD",
    ],
    ["a schema says nothing", `${TOPICS}/confluent_schema/orders/schema`, undefined],
    ["nothing says what goes", `${TOPICS}/confluent_subject_config`, undefined],
    ["another subject is set", `${TOPICS}/confluent_subject_config/orders/subject_name`, "other-value"],
    ["a schema is of no topic", `${TOPICS}/confluent_schema/orders/subject_name`, "sa-east-1.rest-value"],
    ["a topic is called otherwise", `${TOPICS}/confluent_kafka_topic/orders/topic_name`, "sa-east-1.rest"],
    [
      "a schema of Redpanda may change at will",
      `${TOPICS}/redpanda_schema/orders`,
      { subject: "sa-east-1.orders-value", schema: "{}", compatibility: "NONE" },
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply what a variable says", () =>
    expect(
      worstOf(
        rule,
        but(stacks, `${TOPICS}/confluent_subject_config/orders/compatibility_level`, "${var.level}"),
      ),
    ).toBe("unknown"));
});
