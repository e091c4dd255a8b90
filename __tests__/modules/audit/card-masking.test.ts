import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import { CardMasking, type CardMaskingProps } from "../../../modules/audit/card-masking";
import { LogDeliveryPolicy } from "../../../modules/audit/log-delivery-policy";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const synth = (props: Partial<CardMaskingProps> = {}): string =>
  Testing.synthScope((stack) => {
    const place = { environment: "prod", accountId: "111111111111", region: "sa-east-1" };
    new CardMasking(stack, "Masking", {
      environment: "prod",
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retentionDays: 365,
      delivery: new LogDeliveryPolicy(stack, "Delivery", place).policy,
      alarms: { topicArn: TOPIC },
      ...props,
    });
  });

interface Statement {
  readonly DataIdentifier: readonly string[];
  readonly Operation: object;
}

describe("CardMasking", () => {
  const [policy] = Object.values(resourcesOf(synth(), "aws_cloudwatch_log_account_policy"));
  const [group] = Object.keys(resourcesOf(synth(), "aws_cloudwatch_log_group"));

  it("holds for every log group of the account's region", () => {
    expect(policy).toMatchObject({
      policy_name: "klap-prod-card-masking",
      policy_type: "DATA_PROTECTION_POLICY",
    });
    expect(policy!.selection_criteria).toBeUndefined();
  });

  it("finds and masks numbers, expiration dates and security codes of cards", () => {
    const { Statement: statements } = JSON.parse(policy!.policy_document as string) as {
      Statement: Statement[];
    };
    const identifiers = ["CreditCardNumber", "CreditCardExpiration", "CreditCardSecurityCode"];
    for (const { DataIdentifier } of statements)
      expect(DataIdentifier).toEqual(
        identifiers.map((each) => `arn:aws:dataprotection::aws:data-identifier/${each}`),
      );
    expect(statements.map(({ Operation }) => Operation)).toEqual([
      {
        Audit: {
          FindingsDestination: {
            CloudWatchLogs: { LogGroup: `\${aws_cloudwatch_log_group.${group}.name}` },
          },
        },
      },
      { Deidentify: { MaskConfig: {} } },
    ]);
  });

  it("keeps findings encrypted where AWS's log delivery may write them", () =>
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/vendedlogs/klap-prod-card-findings",
      kms_key_id: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retention_in_days: 365,
    }));

  it("tells of every finding", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogMetricFilter, {
      log_group_name: `\${aws_cloudwatch_log_group.${group}.name}`,
      pattern: '{ $.resourceArn = "*" }',
    });
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: "klap-prod-card-data-in-logs",
      threshold: 1,
      alarm_actions: [TOPIC],
    });
  });

  it("has no alarm where a reason says so", () =>
    expect(synth({ alarms: { noAlarms: "a test" } })).not.toHaveResource(CloudwatchMetricAlarm));

  it("refuses a retention that CloudWatch Logs does not know", () =>
    expect(() => synth({ retentionDays: 100 })).toThrow(
      "stack/Masking/Findings/Resource: retentionDays must be one of 1, 3, 5, ",
    ));
});
