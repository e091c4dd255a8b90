import { namesAtVendorsAreTheirOwn as rule } from "../../../../policy/rules/integration/r4-kaf-10";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { brokersOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const HERE = `${stackOf("cluster")}/resource`;

describe("R4-KAF-10", () => {
  it("passes on the platforms of the fixtures", () =>
    expect([worstOf(rule, stacks), worstOf(rule, redpandaStacks())]).toEqual(["pass", "pass"]));

  it.each([
    ["confluent_environment/here/display_name", "klap-us-east-1"],
    ["confluent_gateway/gateway/display_name", "klap-us-east-1-kafka"],
    ["confluent_kafka_cluster/cluster/display_name", "klap-us-east-1"],
    ["confluent_kafka_client_quota/ingest/display_name", "klap-us-east-1-ingest"],
    ["confluent_service_account/ingest/display_name", "klap-us-east-1-ingest"],
    ["confluent_service_account/ingest/display_name", undefined],
  ])("fails with %s as %s", (path, value) =>
    expect(worstOf(rule, but(stacks, `${HERE}/${path}`, value))).toBe("fail"),
  );

  it("finds both of Redpanda's clusters of one name", () => {
    const path = `${brokersOf()}/resource/redpanda_cluster/cluster/name`;
    const verdicts = verdictsOf(rule, but(redpandaStacks(), path, "klap-us-east-1"));
    expect(verdicts.filter((verdict) => verdict === "fail redpanda_cluster.cluster")).toHaveLength(2);
  });

  it("takes one name for two kinds of things", () =>
    expect(
      worstOf(rule, but(stacks, `${HERE}/confluent_gateway/gateway/display_name`, "klap-sa-east-1")),
    ).toBe("pass"));
});
