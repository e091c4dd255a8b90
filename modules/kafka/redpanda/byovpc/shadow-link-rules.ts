import type { PlatformRule } from "../../confluent/link-rules";
import type { KafkaContract } from "../../contract/kafka-contract";
import { mirroredTopics, ownTopics, topicName } from "../../contract/topic-names";

/** Where the Schema Registry of Redpanda keeps schemas. */
const REGISTRY_TOPIC = "_schemas";

/**
 * What the link of another region may do on the cluster that it copies: read topics that are mirrored and schemas, and
 * look at the cluster and at offsets of groups.
 * @see https://docs.redpanda.com/redpanda-cloud/manage/disaster-recovery/shadowing/setup/
 */
export function shadowLinkRules(
  contract: Pick<KafkaContract, "topics" | "recovery">,
  region: string,
): Readonly<Record<string, PlatformRule>> {
  const { recovery } = contract;
  if (recovery.mode !== "active-passive" || recovery.activeRegion !== region) return {};
  const own = ownTopics({ ...contract, principals: {} }, region);
  const copied = mirroredTopics(contract).filter((topic) => own.includes(topic));
  const rule = (
    resourceType: PlatformRule["resourceType"],
    name: string,
    operation: string,
  ): PlatformRule => ({ principal: "link", resourceType, name, pattern: "LITERAL", operation });
  return Object.fromEntries([
    ...[...copied.map((topic) => [topic, topicName(region, topic)]), ["schemas", REGISTRY_TOPIC]].flatMap(
      ([key, name]) =>
        ["READ", "DESCRIBE", "DESCRIBE_CONFIGS"].map((operation): [string, PlatformRule] => [
          `link-${operation.toLowerCase().replace("_", "-")}-${key}`,
          rule("TOPIC", name!, operation),
        ]),
    ),
    ["link-cluster", rule("CLUSTER", "kafka-cluster", "DESCRIBE")],
    // Offsets are copied of every group, since groups are known by prefix only.
    ["link-groups", rule("GROUP", "*", "DESCRIBE")],
  ]);
}
