import type { KafkaContract, Origin } from "./kafka-contract";

/** Name of a topic in Kafka, the same in its home region and where it is mirrored. Final. */
export function topicName(homeRegion: string, topic: string): string {
  return `${homeRegion}.${topic}`;
}

/** Beginning of the names of a principal's consumer groups. */
export function groupPrefix(principal: string): string {
  return `${principal}.`;
}

/** Schema Registry subject of the messages of a topic, under the usual naming strategy. */
export function valueSubject(homeRegion: string, topic: string): string {
  return `${topicName(homeRegion, topic)}-value`;
}

/** Topics that a region makes and writes itself. */
export function ownTopics({ topics, recovery }: KafkaContract, region: string): string[] {
  const passive = recovery.mode === "active-passive" && recovery.activeRegion !== region;
  return Object.keys(topics).filter((topic) => !(passive && topics[topic]!.mirrored));
}

/** Regions whose mirrored topics a region has copies of. */
export function mirroredRegions(
  { recovery }: Pick<KafkaContract, "recovery">,
  region: string,
  regions: readonly string[],
): string[] {
  if (recovery.mode === "single-region") return [];
  const others = regions.filter((other) => other !== region);
  return recovery.mode === "active-active"
    ? others
    : others.filter((other) => other === recovery.activeRegion);
}

/** Topics that a name, or the beginning of one with a `*` behind it, stands for. */
export function coveredTopics(pattern: string, topics: KafkaContract["topics"]): string[] {
  return Object.keys(topics).filter((topic) =>
    pattern.endsWith("*") ? topic.startsWith(pattern.slice(0, -1)) : topic === pattern,
  );
}

/** Topics that other regions have mirrors of. */
export function mirroredTopics({ topics }: Pick<KafkaContract, "topics">): string[] {
  return Object.keys(topics).filter((topic) => topics[topic]!.mirrored);
}

/**
 * Region whose topic is the region's own: where one region writes for all, a mirrored topic has one home everywhere, so
 * that who writes may go on writing once its mirror is promoted.
 */
export function homeOf({ topics, recovery }: KafkaContract, topic: string, region: string): string {
  return recovery.mode === "active-passive" && topics[topic]!.mirrored ? recovery.activeRegion : region;
}

/** Home regions that an access to a topic in a region is about, its own first. */
export function homesOf(
  origin: Origin,
  contract: KafkaContract,
  topic: string,
  region: string,
  regions: readonly string[],
): string[] {
  const own = homeOf(contract, topic, region);
  const others = contract.topics[topic]!.mirrored ? mirroredRegions(contract, region, regions) : [];
  return [
    ...(origin === "other-regions" ? [] : [own]),
    ...(origin === "own-region" ? [] : others.filter((other) => other !== own)),
  ];
}

/** Beginnings of the groups whose offsets come along from another region, where groups work in one region at a time. */
export function followedGroups(contract: KafkaContract, region: string, other: string): string[] {
  const { recovery, principals } = contract;
  if (recovery.mode !== "active-passive" || recovery.activeRegion !== other || region === other) return [];
  return Object.keys(principals)
    .filter((principal) => Object.keys(principals[principal]!.reads).length > 0)
    .map(groupPrefix);
}

/** Schema Registry subjects of a region whose messages have mirrors elsewhere. */
export function mirroredSubjects(contract: KafkaContract, region: string): string[] {
  const own = ownTopics(contract, region);
  return mirroredTopics(contract)
    .filter((topic) => own.includes(topic) && !("noSchema" in contract.topics[topic]!.schema))
    .map((topic) => valueSubject(region, topic));
}
