import { redpandaResourcesStay as rule } from "../../../../policy/rules/integration/r9-kaf-03";
import { brokersOf, clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();

describe("R9-KAF-03", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a cluster may be deleted", `${brokersOf()}/resource/redpanda_cluster/cluster/allow_deletion`, true],
    [
      "nobody says whether a topic may",
      `${clientsOf()}/resource/redpanda_topic/orders/allow_deletion`,
      undefined,
    ],
    [
      "a shadow link may be",
      `${clientsOf("us-east-1")}/resource/redpanda_shadow_link/shadow/allow_deletion`,
      true,
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply what a variable says", () =>
    expect(
      worstOf(
        rule,
        but(stacks, `${clientsOf()}/resource/redpanda_topic/orders/allow_deletion`, "${var.allow}"),
      ),
    ).toBe("unknown"));
});
