import { topicConfig } from "../../../../modules/kafka/contract/topic-config";
import { TOPIC } from "../../../fixtures/kafka";

describe("topicConfig", () => {
  it("lets messages go by age", () => {
    expect(topicConfig(TOPIC)).toEqual({
      "cleanup.policy": "delete",
      "max.message.bytes": "1048576",
      "retention.ms": "86400000",
    });
  });

  it("keeps the newest message of each key", () => {
    expect(topicConfig({ ...TOPIC, cleanup: { policy: "compact" } })).toEqual({
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
    });
  });
});
