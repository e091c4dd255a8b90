import { ConfluentMirrors } from "../../../../modules/kafka/confluent/confluent-mirrors";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

describe("ConfluentMirrors", () => {
  it("copies topics under their own names, and leaves their promotion to somebody else", () => {
    const json = plainJson((stack) => {
      new ConfluentMirrors(stack, "Mirrors", {
        clusterId: "lkc-1",
        restEndpoint: "https://lkc-1",
        home: "us-east-1",
        linkName: "sa-east-1--us-east-1",
        topics: ["orders"],
      });
    });
    expect(Object.values(resourcesOf(json, "confluent_kafka_mirror_topic"))).toMatchObject([
      {
        source_kafka_topic: { topic_name: "us-east-1.orders" },
        cluster_link: { link_name: "sa-east-1--us-east-1" },
        kafka_cluster: { id: "lkc-1", rest_endpoint: "https://lkc-1" },
        lifecycle: { prevent_destroy: true, ignore_changes: ["status"] },
      },
    ]);
  });
});
