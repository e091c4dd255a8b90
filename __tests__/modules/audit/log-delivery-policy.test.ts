import { Testing } from "cdktf";
import { LogDeliveryPolicy } from "../../../modules/audit/log-delivery-policy";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new LogDeliveryPolicy(stack, "Delivery", {
    environment: "prod",
    accountId: "111111111111",
    region: "sa-east-1",
  });
});

describe("LogDeliveryPolicy", () => {
  it("admits AWS's log delivery on behalf of its own account only, to the environment's vended groups only", () => {
    const [policy] = Object.values(resourcesOf(json, "aws_cloudwatch_log_resource_policy"));
    expect(policy!.policy_name).toBe("klap-prod-log-delivery");
    const { Statement: statements } = JSON.parse(policy!.policy_document as string) as {
      Statement: unknown[];
    };
    expect(statements).toEqual([
      {
        Sid: "LogDelivery",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: [
          "arn:aws:logs:sa-east-1:111111111111:log-group:/aws/vendedlogs/klap-prod-*:log-stream:*",
          "arn:aws:logs:sa-east-1:111111111111:log-group:aws-waf-logs-klap-prod-*:log-stream:*",
        ],
        Condition: {
          StringEquals: { "aws:SourceAccount": "111111111111" },
          ArnLike: { "aws:SourceArn": "arn:aws:logs:sa-east-1:111111111111:*" },
        },
      },
    ]);
  });
});
