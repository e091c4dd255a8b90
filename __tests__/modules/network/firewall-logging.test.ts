import { NetworkfirewallLoggingConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { Testing } from "cdktf";
import { FirewallLogging } from "../../../modules/network/firewall-logging";

const synth = (): string =>
  Testing.synthScope((stack) => {
    new FirewallLogging(stack, "Logging", {
      name: "klap-prod-firewall",
      firewallArn: "arn:aws:network-firewall:f",
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retentionDays: 365,
      archiveBucket: "klap-prod-111111111111-sa-east-1-log-archive",
    });
  });

describe("FirewallLogging", () => {
  it("sends alerts to CloudWatch Logs and flows to the archive, each to one place only", () => {
    expect(synth()).toHaveResourceWithProperties(NetworkfirewallLoggingConfiguration, {
      logging_configuration: {
        log_destination_config: [
          {
            log_type: "ALERT",
            log_destination_type: "CloudWatchLogs",
            log_destination: {
              logGroup: expect.stringContaining("aws_cloudwatch_log_group.Logging_Alerts") as unknown,
            },
          },
          {
            log_type: "FLOW",
            log_destination_type: "S3",
            log_destination: { bucketName: "klap-prod-111111111111-sa-east-1-log-archive" },
          },
        ],
      },
    });
  });
});
