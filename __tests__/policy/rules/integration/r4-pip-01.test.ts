import { pipesAreTheirOwn as rule } from "../../../../policy/rules/integration/r4-pip-01";
import { BUSES, routesStack } from "../../../fixtures/event-buses";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const ROUTES = `${routesStack("sa-east-1")}/resource`;
const PIPE = `${ROUTES}/aws_pipes_pipe/redrive`;
const TRUST = `${ROUTES}/aws_iam_role/redrive/assume_role_policy`;
const trust = (source: string): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "pipes.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { ArnLike: { "aws:SourceArn": source } },
  });

describe("R4-PIP-01", () => {
  it("holds on two regions and a copy of all events", () => expect(worstOf(rule, BUSES)).toBe("pass"));

  it.each([
    [`${PIPE}/name`, undefined, "fail"],
    [`${PIPE}/name`, "another", "fail"],
    [`${PIPE}/name`, "${var.name}", "unknown"],
    [`${PIPE}/kms_key_identifier`, undefined, "fail"],
    [`${PIPE}/kms_key_identifier`, "${aws_kms_key.logs.arn}", "fail"],
    [TRUST, trust("arn:aws:pipes:us-east-1:222222222222:pipe/redrive"), "fail"],
    [TRUST, trust("arn:aws:pipes:sa-east-1:222222222222:pipe/*"), "fail"],
    [TRUST, trust("arn:aws:pipes:sa-east-1:222222222222:pipe/redrive"), "pass"],
  ])("with %s as %j: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(BUSES, path, value))).toBe(verdict),
  );

  it("asks for no key where the queue has none of the platform", () => {
    const plain = but(BUSES, `${ROUTES}/aws_sqs_queue/dead/kms_master_key_id`);
    expect(worstOf(rule, but(plain, `${PIPE}/kms_key_identifier`))).toBe("pass");
  });
});
