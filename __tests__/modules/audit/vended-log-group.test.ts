import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Testing } from "cdktf";
import { VendedLogGroup } from "../../../modules/audit/vended-log-group";

const synth = (retentionDays = 365): string =>
  Testing.synthScope((stack) => {
    new VendedLogGroup(stack, "Logs", {
      name: "klap-prod-vpn",
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retentionDays,
    });
  });

describe("VendedLogGroup", () => {
  it("is an encrypted log group where AWS's log delivery writes", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/vendedlogs/klap-prod-vpn",
      kms_key_id: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retention_in_days: 365,
    });
  });

  it("brings no policy of its own, of which AWS takes ten", () =>
    expect(synth()).not.toHaveResource(CloudwatchLogResourcePolicy));

  it("refuses a retention that CloudWatch Logs does not know", () =>
    expect(() => synth(100)).toThrow("stack/Logs/Resource: retentionDays must be one of 1, 3, 5, "));
});
