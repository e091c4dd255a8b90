import { confluentSurvivesARegion as rule } from "../../../../policy/rules/integration/r1-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const AT = `${stackOf("cluster")}/resource/confluent_kafka_cluster/cluster`;

describe("R1-KAF-01", () => {
  it("passes where both regions have a cluster over zones", () =>
    expect(verdictsOf(rule, stacks)).toEqual([
      "pass confluent_kafka_cluster.cluster",
      "pass confluent_kafka_cluster.cluster",
    ]));

  it.each([
    ["stands in one zone", "/availability", "SINGLE_ZONE"],
    ["does not say over how many zones", "/availability", undefined],
    ["has no type", "/enterprise", undefined],
    ["is in another region than promised", "/region", "us-west-2"],
  ])("fails where a cluster %s", (_, path, value) =>
    expect(worstOf(rule, but(stacks, AT + path, value))).toBe("fail"),
  );

  it("fails where types differ, or a dedicated cluster has one unit", () => {
    const dedicated = (cku: number) => but(but(stacks, `${AT}/enterprise`), `${AT}/dedicated`, [{ cku }]);
    expect(worstOf(rule, dedicated(2))).toBe("fail");
    expect(worstOf(rule, dedicated(1), { regions: ["sa-east-1"] })).toBe("fail");
    expect(verdictsOf(rule, dedicated(2), { regions: ["sa-east-1"] })[0]).toMatch(/^pass/);
  });

  it("takes MULTI_ZONE for several zones", () =>
    expect(worstOf(rule, but(stacks, `${AT}/availability`, "MULTI_ZONE"))).toBe("pass"));

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${AT}/availability`, "${var.availability}"))).toBe("unknown"));
});
