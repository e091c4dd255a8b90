import { clustersAreAudited as rule } from "../../../../policy/rules/integration/r7-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const AT = `${stackOf("cluster")}/resource/confluent_kafka_cluster/cluster`;

describe("R7-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["basic", "fail"],
    ["standard", "pass"],
    ["dedicated", "pass"],
    ["freight", "pass"],
  ])("on a cluster of type %s: %s", (type, verdict) =>
    expect(worstOf(rule, but(but(stacks, `${AT}/enterprise`), `${AT}/${type}`, [{}]))).toBe(verdict),
  );

  it("fails where no type is written down", () =>
    expect(worstOf(rule, but(stacks, `${AT}/enterprise`))).toBe("fail"));
});
