import { describedTopicsAreMirrored as rule } from "../../../../policy/rules/integration/r1-kaf-03";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const LINKS = `${stackOf("links")}/resource`;
const THERE = "${data.terraform_remote_state.there.outputs.contract.v1.clusterId}";
const MIRROR = `${LINKS}/confluent_kafka_mirror_topic/orders`;

describe("R1-KAF-03", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a topic with a schema has no mirror", `${LINKS}/confluent_kafka_mirror_topic`, undefined],
    ["a mirror is of another topic", `${MIRROR}/source_kafka_topic/topic_name`, "us-east-1.other"],
    ["a mirror is where the original is", `${MIRROR}/kafka_cluster/id`, THERE],
    ["a mirror names no link", `${MIRROR}/cluster_link/link_name`, "other"],
    ["a mirror's cluster has no private address", `${MIRROR}/kafka_cluster/rest_endpoint`, undefined],
    ["a mirror is paused", `${MIRROR}/status`, "PAUSED"],
    ["a topic is of no cluster", `${stackOf("topics")}/provider/confluent`, [{}]],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("asks for the mirror of a topic without schema that another region mirrors", () => {
    const plain = but(
      but(stacks, `${stackOf("topics")}/resource/confluent_schema`),
      `${stackOf("topics", "us-east-1")}/resource/confluent_schema`,
    );
    expect(worstOf(rule, plain)).toBe("pass");
    expect(worstOf(rule, but(plain, `${LINKS}/confluent_kafka_mirror_topic`))).toBe("fail");
    const neither = but(
      but(plain, `${LINKS}/confluent_kafka_mirror_topic`),
      `${stackOf("links", "us-east-1")}/resource/confluent_kafka_mirror_topic`,
    );
    expect(worstOf(rule, neither)).toBe("nothing");
  });

  it("finds no mirror of a topic where only a variable names it", () =>
    expect(worstOf(rule, but(stacks, `${MIRROR}/source_kafka_topic/topic_name`, "${var.topic}"))).toBe(
      "fail",
    ));
});
