import {
  groupPrefix,
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
    expect(homesOf("own-region", CONTRACT, "sa-east-1", REGIONS)).toEqual(["sa-east-1"]);
    expect(homesOf("other-regions", CONTRACT, "sa-east-1", REGIONS)).toEqual(["us-east-1"]);
    expect(homesOf("every-region", CONTRACT, "sa-east-1", REGIONS)).toEqual(REGIONS);
    expect(homesOf("every-region", SINGLE, "sa-east-1", REGIONS)).toEqual(["sa-east-1"]);
  });
});
