import { Testing } from "cdktf";
import { ThreatAlarm } from "../../../modules/audit/threat-alarm";
import { resourcesOf } from "../../fixtures/resources";

const topicArn = "arn:aws:sns:sa-east-1:222222222222:klap-org-alarms";
const json = Testing.synthScope((stack) => {
  new ThreatAlarm(stack, "Alarm", { environment: "org", topicArn });
});

describe("ThreatAlarm", () => {
  it("tells the topic of GuardDuty's findings of high severity", () => {
    const [rule] = Object.values(resourcesOf(json, "aws_cloudwatch_event_rule"));
    expect(JSON.parse(rule!.event_pattern as string)).toEqual({
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Finding"],
      detail: { severity: [{ numeric: [">=", 7] }] },
    });
    const [target] = Object.values(resourcesOf(json, "aws_cloudwatch_event_target"));
    expect(target!.arn).toBe(topicArn);
  });
});
