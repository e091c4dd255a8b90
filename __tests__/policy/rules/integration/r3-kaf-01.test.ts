import { registriesAreRunByTheVendor as rule } from "../../../../policy/rules/integration/r3-kaf-01";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;

describe("R3-KAF-01", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    [
      "the package is the smaller one",
      `${CLUSTER}/confluent_environment/here/stream_governance/package`,
      "ESSENTIALS",
    ],
    ["there is none", `${CLUSTER}/confluent_environment/here/stream_governance`, undefined],
    ["the environment is somebody's", `${CLUSTER}/confluent_kafka_cluster/cluster/environment/id`, "env-1"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply what a variable says", () =>
    expect(
      worstOf(
        rule,
        but(stacks, `${CLUSTER}/confluent_environment/here/stream_governance/package`, "${var.package}"),
      ),
    ).toBe("unknown"));
});
