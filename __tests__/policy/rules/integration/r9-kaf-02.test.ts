import { confluentResourcesStay as rule } from "../../../../policy/rules/integration/r9-kaf-02";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const LINKS = `${stackOf("links")}/resource`;

describe("R9-KAF-02", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    [
      "a cluster may be deleted",
      `${stackOf("cluster")}/resource/confluent_kafka_cluster/cluster/deletion_protection`,
      false,
    ],
    [
      "nobody says whether it may",
      `${stackOf("cluster")}/resource/confluent_kafka_cluster/cluster/deletion_protection`,
      undefined,
    ],
    ["a link may be destroyed", `${LINKS}/confluent_cluster_link/link/lifecycle`, undefined],
    ["a mirror may be destroyed", `${LINKS}/confluent_kafka_mirror_topic/orders/lifecycle`, undefined],
    [
      "a schema is removed for good",
      `${stackOf("topics")}/resource/confluent_schema/orders/hard_delete`,
      true,
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes a schema that says what is the default", () =>
    expect(
      worstOf(rule, but(stacks, `${stackOf("topics")}/resource/confluent_schema/orders/hard_delete`, false)),
    ).toBe("pass"));
});
