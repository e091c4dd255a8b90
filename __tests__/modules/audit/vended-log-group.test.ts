import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Testing } from "cdktf";
import { VendedLogGroup } from "../../../modules/audit/vended-log-group";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: { name?: string; retentionDays?: number } = {}): string =>
  Testing.synthScope((stack) => {
    new VendedLogGroup(stack, "Logs", {
      name: "klap-prod-vpn",
      accountId: "111111111111",
      region: "sa-east-1",
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retentionDays: 365,
      ...props,
    });
  });

describe("VendedLogGroup", () => {
  it("is encrypted and kept as long as told", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/vendedlogs/klap-prod-vpn",
      kms_key_id: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retention_in_days: 365,
    });
  });

  it("admits AWS's log delivery on behalf of its own account only, to this group only", () => {
    const [policy] = Object.values(resourcesOf(synth(), "aws_cloudwatch_log_resource_policy"));
    const { Statement: statements } = JSON.parse(policy!.policy_document as string) as {
      Statement: unknown[];
    };
    expect(statements).toEqual([
      {
        Sid: "LogDelivery",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "arn:aws:logs:sa-east-1:111111111111:log-group:/aws/vendedlogs/klap-prod-vpn:log-stream:*",
        Condition: {
          StringEquals: { "aws:SourceAccount": "111111111111" },
          ArnLike: { "aws:SourceArn": "arn:aws:logs:sa-east-1:111111111111:*" },
        },
      },
    ]);
  });

  it("refuses a retention that CloudWatch Logs does not know", () => {
    expect(() => synth({ retentionDays: 100 })).toThrow(
      /^stack\/Logs: retentionDays must be one of 1, 3, 5, .*, 3653, got 100$/,
    );
  });

  it("refuses a name that is no log group's", () => {
    expect(() => synth({ name: "vpn logs" })).toThrow(
      'stack/Logs: name must be 1 to 480 letters, digits and any of . - _ / #, got "vpn logs"',
    );
  });
});
