import { writersHaveQuotas as rule } from "../../../../policy/rules/integration/r2-kaf-02";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;
const QUOTA = `${CLUSTER}/confluent_kafka_client_quota/ingest`;

describe("R2-KAF-02", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a writer has no quota", `${CLUSTER}/confluent_kafka_client_quota`, undefined],
    ["the quota is another's", `${QUOTA}/principals`, ["${confluent_service_account.link.id}"]],
    ["the quota is for another cluster", `${QUOTA}/kafka_cluster/id`, "lkc-1"],
    ["the quota bounds nothing written", `${QUOTA}/throughput/ingress_byte_rate`, undefined],
    ["the quota bounds nothing read", `${QUOTA}/throughput/egress_byte_rate`, "0"],
    [
      "somebody else may write as well",
      `${stackOf("topics")}/resource/confluent_kafka_acl/link/operation`,
      "ALL",
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("asks for one of who only reads, by a key of its own", () => {
    const reads = but(stacks, `${stackOf("topics")}/resource/confluent_kafka_acl/ingest/operation`, "READ");
    expect(worstOf(rule, reads)).toBe("pass");
    expect(worstOf(rule, but(reads, QUOTA))).toBe("fail");
  });

  it("lets a connector write topics of its own failures without one", () => {
    const at = `${stackOf("topics")}/resource/confluent_kafka_acl/archive`;
    const failures = but(
      but(but(stacks, `${at}/operation`, "WRITE"), `${at}/resource_name`, "dlq-lcc"),
      `${at}/pattern_type`,
      "PREFIXED",
    );
    expect(worstOf(rule, failures)).toBe("pass");
  });
});
