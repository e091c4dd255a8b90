import { mirrorsAreReadOnly as rule } from "../../../../policy/rules/integration/r4-kaf-04";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const TOPICS = `${stackOf("topics")}/resource`;
const ACL = `${TOPICS}/confluent_kafka_acl`;
const WRITE = {
  principal: "User:${data.terraform_remote_state.here.outputs.contract.v1.accountIds.ingest}",
  operation: "WRITE",
  permission: "ALLOW",
  resource_type: "TOPIC",
};

describe("R4-KAF-04", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["somebody may write a mirror", `${ACL}/ingest/resource_name`, "us-east-1.orders"],
    [
      "somebody may write all that begins alike",
      `${ACL}/more`,
      { ...WRITE, pattern_type: "PREFIXED", resource_name: "us-" },
    ],
    [
      "a topic takes the mirror's name",
      `${TOPICS}/confluent_kafka_topic/orders/topic_name`,
      "us-east-1.orders",
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("lets its readers read", () =>
    expect(worstOf(rule, but(stacks, `${ACL}/link/resource_name`, "us-east-1.orders"))).toBe("pass"));

  it("asks nothing where one region alone writes", () =>
    expect(worstOf(rule, but(stacks, `${stackOf("links")}/resource/confluent_kafka_mirror_topic`))).toBe(
      "nothing",
    ));

  it("does not know before apply what a variable names", () =>
    expect(worstOf(rule, but(stacks, `${ACL}/ingest/resource_name`, "${var.topic}"))).toBe("unknown"));
});
