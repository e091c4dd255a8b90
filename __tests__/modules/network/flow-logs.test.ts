import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Testing } from "cdktf";
import { FlowLogs } from "../../../modules/network/flow-logs";

const archiveBucket = "klap-prod-222222222222-sa-east-1-log-archive";
const synth = (retentionDays = 90): string =>
  Testing.synthScope((stack) => {
    new FlowLogs(stack, "FlowLogs", {
      vpcId: "vpc-1",
      network: "payments",
      environment: "prod",
      accountId: "222222222222",
      region: "sa-east-1",
      kmsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/1",
      retentionDays,
      archiveBucket,
    });
  });

describe("FlowLogs", () => {
  it("keeps every connection in an encrypted log group for the days that are chosen", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/klap-prod-payments/flow-logs",
      kms_key_id: "arn:aws:kms:sa-east-1:222222222222:key/1",
      retention_in_days: 90,
    });
    expect(synth()).toHaveResourceWithProperties(FlowLog, {
      log_destination_type: "cloud-watch-logs",
      traffic_type: "ALL",
      max_aggregation_interval: 60,
    });
  });

  it("keeps them in the archive under the prefix that its policy admits", () => {
    expect(synth()).toHaveResourceWithProperties(FlowLog, {
      log_destination_type: "s3",
      log_destination: `arn:aws:s3:::${archiveBucket}`,
      destination_options: {
        file_format: "parquet",
        hive_compatible_partitions: false,
        per_hour_partition: true,
      },
    });
  });

  it("writes AWS's field names, not Terraform expressions", () => {
    expect(synth()).toContain("$${version} $${account-id} $${vpc-id}");
  });

  it("rejects a retention that CloudWatch Logs does not know", () => {
    expect(() => synth(100)).toThrow(
      "FlowLogs/Group: retentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, ",
    );
  });
});
