import { redpandaTopicsKeepAlike as rule } from "../../../../policy/rules/integration/r9-kaf-04";
import { clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const REST = `${clientsOf()}/resource/redpanda_topic/rest`;

describe("R9-KAF-04", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["configuration", undefined, "fail"],
    ["configuration/cleanup.policy", undefined, "fail"],
    ["configuration/cleanup.policy", "compact", "fail"],
    ["configuration/retention.ms", undefined, "fail"],
    ["configuration/retention.ms", "-1", "fail"],
    ["configuration/max.message.bytes", undefined, "fail"],
    ["configuration/max.message.bytes", "2097152", "fail"],
    ["partition_count", undefined, "fail"],
    ["partition_count", 13, "fail"],
    ["configuration/retention.ms", 604_800_000, "pass"],
  ])("with %s as %j in one region: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(stacks, `${REST}/${path}`, value))).toBe(verdict),
  );

  it("takes a topic of one region alone as it is", () => {
    const orders = `${clientsOf()}/resource/redpanda_topic/orders/configuration`;
    const compact = { "cleanup.policy": "compact", "max.message.bytes": "1" };
    expect(worstOf(rule, but(stacks, orders, compact))).toBe("pass");
  });
});
