import type { KafkaContract, Origin } from "../../../../modules/kafka/contract/kafka-contract";
import {
  coveredTopics,
  followedGroups,
  groupPrefix,
  homeOf,
  homesOf,
  mirroredRegions,
  mirroredSubjects,
  mirroredTopics,
  ownTopics,
  topicName,
  valueSubject,
} from "../../../../modules/kafka/contract/topic-names";
import { CONTRACT, REGIONS } from "../../../fixtures/kafka";

const PASSIVE = { ...CONTRACT, recovery: { mode: "active-passive", activeRegion: "sa-east-1" } } as const;
const SINGLE = { ...CONTRACT, recovery: { mode: "single-region" } } as const;

describe("names of topics", () => {
  it("carry the home region, which a mirror keeps", () => {
    expect(topicName("sa-east-1", "orders")).toBe("sa-east-1.orders");
    expect(valueSubject("sa-east-1", "orders")).toBe("sa-east-1.orders-value");
    expect(groupPrefix("ledger")).toBe("ledger.");
  });

  it("are the region's own, but for mirrored ones where the region is passive", () => {
    expect(ownTopics(CONTRACT, "us-east-1")).toEqual(["orders", "rest"]);
    expect(ownTopics(PASSIVE, "sa-east-1")).toEqual(["orders", "rest"]);
    expect(ownTopics(PASSIVE, "us-east-1")).toEqual(["rest"]);
  });

  it("come from every other region, from the active one or from none", () => {
    expect(mirroredRegions(CONTRACT, "us-east-1", REGIONS)).toEqual(["sa-east-1"]);
    expect(mirroredRegions(PASSIVE, "sa-east-1", REGIONS)).toEqual([]);
    expect(mirroredRegions(PASSIVE, "us-east-1", REGIONS)).toEqual(["sa-east-1"]);
    expect(mirroredRegions(SINGLE, "us-east-1", REGIONS)).toEqual([]);
  });

  it("are mirrored with their schemas", () => {
    expect(mirroredTopics(CONTRACT)).toEqual(["orders"]);
    expect(mirroredSubjects(CONTRACT, "us-east-1")).toEqual(["us-east-1.orders-value"]);
    expect(mirroredSubjects(PASSIVE, "us-east-1")).toEqual([]);
  });

  it("are meant by origin", () => {
    const homes = (
      origin: Origin,
      contract: KafkaContract = CONTRACT,
      topic = "orders",
      region = "sa-east-1",
    ) => homesOf(origin, contract, topic, region, REGIONS);
    expect(homes("own-region")).toEqual(["sa-east-1"]);
    expect(homes("other-regions")).toEqual(["us-east-1"]);
    expect(homes("every-region")).toEqual(REGIONS);
    expect(homes("every-region", CONTRACT, "rest")).toEqual(["sa-east-1"]);
    expect(homes("every-region", SINGLE)).toEqual(["sa-east-1"]);
  });

  it("have one home everywhere where one region writes for all", () => {
    for (const origin of ["own-region", "every-region"] as const)
      for (const region of REGIONS)
        expect(homesOf(origin, PASSIVE, "orders", region, REGIONS)).toEqual(["sa-east-1"]);
    expect(homesOf("other-regions", PASSIVE, "orders", "us-east-1", REGIONS)).toEqual([]);
    expect(homesOf("own-region", PASSIVE, "rest", "us-east-1", REGIONS)).toEqual(["us-east-1"]);
    expect(homeOf(PASSIVE, "orders", "us-east-1")).toBe("sa-east-1");
  });

  it("are covered by themselves, or by how they begin", () => {
    expect(coveredTopics("orders", CONTRACT.topics)).toEqual(["orders"]);
    expect(coveredTopics("*", CONTRACT.topics)).toEqual(["orders", "rest"]);
    expect(coveredTopics("order", CONTRACT.topics)).toEqual([]);
  });

  it("take offsets of their readers' groups along to the passive region only", () => {
    expect(followedGroups(PASSIVE, "us-east-1", "sa-east-1")).toEqual(["ledger."]);
    expect(followedGroups(PASSIVE, "sa-east-1", "us-east-1")).toEqual([]);
    expect(followedGroups(CONTRACT, "us-east-1", "sa-east-1")).toEqual([]);
  });
});
