import { confluentUsesOurKeys as rule } from "../../../../policy/rules/integration/r4-kaf-05";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;

describe("R4-KAF-05", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a cluster has the vendor's key", `${CLUSTER}/confluent_kafka_cluster/cluster/byok_key`, undefined],
    [
      "the key is a stranger's",
      `${CLUSTER}/confluent_byok_key/key/aws/key_arn`,
      "arn:aws:kms:sa-east-1:999999999999:key/1",
    ],
    ["the key is of another region", `${CLUSTER}/confluent_kafka_cluster/cluster/region`, "us-east-1"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply where a cluster stands whose region a variable says", () =>
    expect(
      worstOf(rule, but(stacks, `${CLUSTER}/confluent_kafka_cluster/cluster/region`, "${var.region}")),
    ).toBe("unknown"));
});
