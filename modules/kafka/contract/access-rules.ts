import type { KafkaContract, Origin } from "./kafka-contract";
import { coveredTopics, groupPrefix, homesOf, topicName } from "./topic-names";

/** One right of one principal, in Kafka's own words. */
export interface AccessRule {
  readonly principal: string;
  readonly resourceType: "TOPIC" | "GROUP";
  readonly name: string;
  readonly pattern: "LITERAL" | "PREFIXED";
  readonly operation: "READ" | "WRITE" | "DESCRIBE";
}

/**
 * Every right that the contract gives in one region, by a key that never changes. Reading and writing each imply
 * describing; whoever reads also commits offsets of groups under a prefix of its own.
 */
export function accessRules(
  contract: KafkaContract,
  region: string,
  regions: readonly string[],
): Readonly<Record<string, AccessRule>> {
  const rules: Record<string, AccessRule> = {};
  const homesOfPattern = (pattern: string, of: Origin): Set<string> =>
    new Set(
      coveredTopics(pattern, contract.topics).flatMap((topic) =>
        homesOf(of, contract, topic, region, regions),
      ),
    );
  for (const [principal, { reads, writes }] of Object.entries(contract.principals)) {
    for (const [operation, accesses] of [
      ["READ", reads],
      ["WRITE", writes],
    ] as const)
      for (const [pattern, { of }] of Object.entries(accesses))
        for (const home of homesOfPattern(pattern, of)) {
          const prefixed = pattern.endsWith("*");
          const stem = prefixed ? pattern.slice(0, -1) : pattern;
          const key = `${principal}-${operation.toLowerCase()}-${home}-${prefixed ? `${stem}all` : stem}`;
          rules[key] = {
            principal,
            resourceType: "TOPIC",
            name: topicName(home, stem),
            pattern: prefixed ? "PREFIXED" : "LITERAL",
            operation,
          };
        }
    if (Object.keys(reads).length > 0)
      rules[`${principal}-group`] = {
        principal,
        resourceType: "GROUP",
        name: groupPrefix(principal),
        pattern: "PREFIXED",
        operation: "READ",
      };
  }
  return rules;
}
