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

/** Topics that other regions have mirrors of. */
export function mirroredTopics({ topics }: Pick<KafkaContract, "topics">): string[] {
  return Object.keys(topics).filter((topic) => topics[topic]!.mirrored);
}

/** Home regions that an access in a region is about, its own first. */
export function homesOf(
  origin: Origin,
  contract: Pick<KafkaContract, "recovery">,
  region: string,
  regions: readonly string[],
): string[] {
  const others = mirroredRegions(contract, region, regions);
  return [...(origin === "other-regions" ? [] : [region]), ...(origin === "own-region" ? [] : others)];
}

/** Schema Registry subjects of a region whose messages have mirrors elsewhere. */
export function mirroredSubjects(contract: KafkaContract, region: string): string[] {
  const own = ownTopics(contract, region);
  return mirroredTopics(contract)
    .filter((topic) => own.includes(topic) && !("noSchema" in contract.topics[topic]!.schema))
    .map((topic) => valueSubject(region, topic));
}
