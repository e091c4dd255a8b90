import { RedpandaTopics } from "../../../../modules/kafka/redpanda/redpanda-topics";
import { plainJson } from "../../../fixtures/analytics";
import { SINGLE_PLAN } from "../../../fixtures/kafka";
import { resourcesOf } from "../../../fixtures/resources";

const synth = (deletionProtection = true): string =>
  plainJson((stack) => {
    new RedpandaTopics(stack, "Topics", {
      environment: "sandbox",
      plan: SINGLE_PLAN,
      region: "sa-east-1",
      clusterId: "cluster",
      clusterApiUrl: "https://api",
      rotation: { current: 2, previous: "valid" },
      deletionProtection,
    });
  });

describe("RedpandaTopics", () => {
  it("makes the region's own topics with three copies", () => {
    expect(Object.values(resourcesOf(synth(), "redpanda_topic"))).toMatchObject([
      { name: "sa-east-1.orders", partition_count: 12, replication_factor: 3, allow_deletion: false },
      { name: "sa-east-1.rest" },
    ]);
    expect(Object.values(resourcesOf(synth(false), "redpanda_topic"))[0]).toMatchObject({
      allow_deletion: true,
    });
  });

  it("registers schemas with their compatibility, signed in as the platform without a password in the state", () => {
    const [schema] = Object.values(resourcesOf(synth(), "redpanda_schema"));
    expect(schema).toMatchObject({
      subject: "sa-east-1.orders-value",
      compatibility: "FULL",
      schema_type: "AVRO",
      username: "platform-2",
      password_wo_version: 2,
    });
    expect(schema).not.toHaveProperty("password");
  });
});
