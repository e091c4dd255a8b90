import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Testing } from "cdktf";
import { FlowLogRole } from "../../../modules/network/flow-log-role";

const synth = (): string =>
  Testing.synthScope((stack) => {
    const place = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };
    const logGroupName = "/klap-prod-payments/flow-logs";
    new FlowLogRole(stack, "Role", { ...place, network: "payments", logGroupName });
  });

describe("FlowLogRole", () => {
  it("is trusted only on behalf of this account's flow logs in this region", () => {
    expect(synth()).toHaveResourceWithProperties(IamRole, {
      name: "klap-prod-sa-east-1-payments-flow-logs",
      path: "/klap/prod/",
      assume_role_policy: expect.stringContaining(
        '"Condition":{"StringEquals":{"aws:SourceAccount":"222222222222"},"ArnLike":{"aws:SourceArn":"arn:aws:ec2:sa-east-1:222222222222:vpc-flow-log/*"}}',
      ) as string,
    });
  });

  it("may write into its own log group only", () => {
    const group = "arn:aws:logs:sa-east-1:222222222222:log-group:/klap-prod-payments/flow-logs";
    expect(synth()).toHaveResourceWithProperties(IamRolePolicy, {
      policy: expect.stringContaining(`"logs:PutLogEvents"],"Resource":["${group}","${group}:*"]`) as string,
    });
  });
});
