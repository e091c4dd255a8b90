import { sinksWriteWhatTheyRead as rule } from "../../../../policy/rules/integration/r6-kaf-02";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const SINK = `${stackOf("topics")}/resource/confluent_connector/archive/config_nonsensitive`;
const CLUSTER = `${stackOf("cluster")}/resource`;
const INTEGRATION = `${CLUSTER}/confluent_provider_integration/archive`;

describe("R6-KAF-02", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["kafka.auth.mode", "KAFKA_API_KEY"],
    ["kafka.auth.mode", undefined],
    ["authentication.method", "Access Keys"],
    ["input.data.format", "BYTES"],
    ["output.data.format", undefined],
    ["compression.codec", undefined],
    ["topics.dir", undefined],
    ["topics.dir", "elsewhere"],
    ["time.interval", "MONTHLY"],
    ["path.format", "'day'=dd"],
    ["flush.size", "0"],
    ["rotate.schedule.interval.ms", undefined],
    ["rotate.schedule.interval.ms", "86400000"],
    ["tasks.max", undefined],
    ["tasks.max", "2"],
    ["s3.region", "us-east-1"],
    ["provider.integration.id", "cspi-other"],
    ["name", "another"],
  ])("fails with %s as %j", (key, value) =>
    expect(worstOf(rule, but(stacks, `${SINK}/${key}`, value))).toBe("fail"),
  );

  it.each([
    ["its integration is of another environment", `${INTEGRATION}/environment/id`, "env-1"],
    [
      "its integration is for a role of others",
      `${INTEGRATION}/aws/customer_role_arn`,
      "arn:aws:iam::9:role/x",
    ],
    ["its role may not write", `${CLUSTER}/aws_iam_role_policy`, undefined],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes what both regions choose alike", () => {
    const there = `${stackOf("topics", "us-east-1")}/resource/confluent_connector/archive/config_nonsensitive`;
    const both = but(but(stacks, `${SINK}/flush.size`, "5000"), `${there}/flush.size`, "5000");
    expect(worstOf(rule, both)).toBe("pass");
  });

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${SINK}/topics.dir`, "${var.folder}"))).not.toBe("pass"));
});
