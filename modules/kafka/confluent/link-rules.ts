import type { KafkaContract } from "../contract/kafka-contract";
import { mirroredTopics, ownTopics, topicName } from "../contract/topic-names";

/** A right in Kafka's words, of the platform's own principals as well. */
export interface PlatformRule {
  readonly principal: string;
  readonly resourceType: "TOPIC" | "GROUP" | "CLUSTER";
  readonly name: string;
  readonly pattern: "LITERAL" | "PREFIXED";
  readonly operation: string;
}

/**
 * What a cluster link may do on the cluster of a region: read the topics that are mirrored elsewhere, look at the
 * offsets of groups, and change the link itself.
 * @see https://docs.confluent.io/cloud/current/multi-cloud/cluster-linking/security-cloud.html
 */
export function linkRules(
  contract: Pick<KafkaContract, "topics" | "recovery" | "principals">,
  region: string,
): Readonly<Record<string, PlatformRule>> {
  const mirrored = mirroredTopics(contract).filter((topic) => ownTopics(contract, region).includes(topic));
  const rules: Record<string, PlatformRule> = {};
  for (const topic of mirrored)
    for (const operation of ["READ", "DESCRIBE_CONFIGS"])
      rules[`link-${operation.toLowerCase()}-${topic}`] = {
        principal: "link",
        resourceType: "TOPIC",
        name: topicName(region, topic),
        pattern: "LITERAL",
        operation,
      };
  for (const operation of ["ALTER", "DESCRIBE"])
    rules[`link-cluster-${operation.toLowerCase()}`] = {
      principal: "link",
      resourceType: "CLUSTER",
      name: "kafka-cluster",
      pattern: "LITERAL",
      operation,
    };
  // Offsets are read of every group, since groups are known by prefix only.
  rules["link-groups"] = {
    principal: "link",
    resourceType: "GROUP",
    name: "*",
    pattern: "LITERAL",
    operation: "DESCRIBE",
  };
  return rules;
}
