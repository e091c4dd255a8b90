import { clientsHaveRightsEverywhere as rule } from "../../../../policy/rules/integration/r1-kaf-06";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const ACLS = `${stackOf("topics")}/resource/confluent_kafka_acl`;

describe("R1-KAF-06", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a right is missing", `${ACLS}/ingest`, undefined],
    ["it is for the topic of the other side", `${ACLS}/ingest/resource_name`, "us-east-1.orders"],
    ["it is to read alone", `${ACLS}/ingest/operation`, "READ"],
    [
      "its topic is gone",
      `${stackOf("topics")}/resource/confluent_kafka_topic/orders/topic_name`,
      "sa-east-1.others",
    ],
    ["it takes away", `${ACLS}/ingest/permission`, "DENY"],
    ["it is for all that begin so", `${ACLS}/ingest/pattern_type`, "PREFIXED"],
    ["it is another account's", `${ACLS}/ingest/principal`, "User:${confluent_service_account.other.id}"],
  ])("does not pass where %s", (_, path, value) =>
    expect(worstOf(rule, but(stacks, path, value))).not.toBe("pass"),
  );

  it("asks for nothing where only one region mirrors", () => {
    const alone = but(stacks, `${stackOf("links")}/resource/confluent_kafka_mirror_topic`);
    expect(verdictsOf(rule, alone)).toEqual(["nothing: no two clusters of Confluent mirror each other"]);
  });

  it("passes where a right is there in both regions under other addresses", () => {
    const moved = but(stacks, `${ACLS}/ingest`, undefined);
    const right = (stacks[stackOf("topics")] as { resource: { confluent_kafka_acl: { ingest: object } } })
      .resource.confluent_kafka_acl.ingest;
    expect(worstOf(rule, but(moved, `${ACLS}/renamed`, right))).toBe("pass");
  });
});
