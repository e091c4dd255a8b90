import { mirroredKafka, regionFence } from "../../stacks/failover-facts";
import { prod } from "../../environments/prod/environment";
import { sandbox } from "../../environments/sandbox/environment";

describe("what settings say about a failover", () => {
  it("is the metric that fences heed, or none", () => {
    expect(regionFence(prod)).toEqual({
      namespace: "KLAP/prod",
      metric: "RegionFenced",
      dimension: "Region",
    });
    expect(regionFence(sandbox)).toEqual({ noFence: "no record heeds a fence" });
  });

  it("is the topics that regions mirror by one link, or none", () => {
    const kafka = mirroredKafka(prod);
    if ("noMirrors" in kafka) throw new Error(kafka.noMirrors);
    expect([kafka.mode, kafka.vendor]).toEqual(["active-active", "confluent"]);
    expect(kafka.link("us-east-1", "sa-east-1")).toBe("sa-east-1--us-east-1");
    expect(kafka.topicsOf("sa-east-1")).toContain("sa-east-1.transactions");
    expect(mirroredKafka(sandbox)).toEqual({ noMirrors: "no region has mirrors of another's topics" });
  });
});
