import { Testing } from "cdktf";
import type { AlarmChoice } from "../../../modules/audit/metric-alarm";
import { ExecAudit } from "../../../modules/compute/exec-audit";
import { resourcesOf } from "../../fixtures/resources";

const synth = (alarms: AlarmChoice): string =>
  Testing.synthScope((stack) => {
    new ExecAudit(stack, "Exec", {
      environment: "prod",
      logGroupName: "/klap/prod/exec/klap-prod-payments",
      logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/logs",
      retentionDays: 365,
      alarms,
    });
  });
const TOPIC = { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" };

describe("ExecAudit", () => {
  it("keeps what is done in sessions in an encrypted log", () => {
    const [log] = Object.values(resourcesOf(synth(TOPIC), "aws_cloudwatch_log_group"));
    expect(log).toMatchObject({
      name: "/klap/prod/exec/klap-prod-payments",
      kms_key_id: "arn:aws:kms:sa-east-1:222222222222:key/logs",
      retention_in_days: 365,
    });
  });

  it("tells of every session as it begins", () => {
    const [rule] = Object.values(resourcesOf(synth(TOPIC), "aws_cloudwatch_event_rule"));
    expect(JSON.parse(rule!.event_pattern as string)).toEqual({
      source: ["aws.ecs"],
      "detail-type": ["AWS API Call via CloudTrail"],
      detail: { eventSource: ["ecs.amazonaws.com"], eventName: ["ExecuteCommand"] },
    });
  });

  it("tells nobody where nobody listens", () => {
    expect(resourcesOf(synth({ noAlarms: "a test" }), "aws_cloudwatch_event_rule")).toEqual({});
  });
});
