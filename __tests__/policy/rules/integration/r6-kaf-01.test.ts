import { messagesAreArchived as rule } from "../../../../policy/rules/integration/r6-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const TOPICS = `${stackOf("topics")}/resource`;
const SINK = `${TOPICS}/confluent_connector/archive`;
const CONFIG = `${SINK}/config_nonsensitive`;

describe("R6-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["nothing is archived", `${TOPICS}/confluent_connector`, undefined],
    ["the sink is paused", `${SINK}/status`, "PAUSED"],
    ["the sink is of another kind", `${CONFIG}/connector.class`, "DatagenSource"],
    ["the sink is at no cluster of ours", `${SINK}/kafka_cluster/id`, "lkc-1"],
    ["the topic is not there", `${CONFIG}/topics`, "sa-east-1.orders, sa-east-1.rest"],
    ["the topic has no schema", `${TOPICS}/confluent_schema`, undefined],
    ["the bucket is a stranger's", `${CONFIG}/s3.bucket.name`, "other"],
    ["the bucket is in the other region", `${CONFIG}/s3.bucket.name`, "archive-us-east-1"],
    [
      "neither the bucket nor a copy of it is locked",
      `${stackOf("cluster")}/resource/aws_s3_bucket_object_lock_configuration`,
      undefined,
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${CONFIG}/s3.bucket.name`, "${var.bucket}"))).toBe("unknown"));
});
