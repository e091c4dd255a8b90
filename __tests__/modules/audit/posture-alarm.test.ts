import { Testing } from "cdktf";
import { PostureAlarm } from "../../../modules/audit/posture-alarm";
import { resourcesOf } from "../../fixtures/resources";

const topicArn = "arn:aws:sns:sa-east-1:222222222222:klap-org-alarms";
const json = Testing.synthScope((stack) => {
  new PostureAlarm(stack, "Alarm", { environment: "org", topicArn });
});

describe("PostureAlarm", () => {
  it("tells the topic of new findings of high severity that GuardDuty's own alarm does not tell of", () => {
    const [rule] = Object.values(resourcesOf(json, "aws_cloudwatch_event_rule"));
    expect(JSON.parse(rule!.event_pattern as string)).toEqual({
      source: ["aws.securityhub"],
      "detail-type": ["Security Hub Findings - Imported"],
      detail: {
        findings: {
          ProductName: [{ "anything-but": ["GuardDuty"] }],
          RecordState: ["ACTIVE"],
          Severity: { Label: ["HIGH", "CRITICAL"] },
          Workflow: { Status: ["NEW"] },
        },
      },
    });
    const [target] = Object.values(resourcesOf(json, "aws_cloudwatch_event_target"));
    expect(target!.arn).toBe(topicArn);
  });
});
