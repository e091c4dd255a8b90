import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { ConfigRetentionConfiguration } from "@cdktf/provider-aws/lib/config-retention-configuration";
import { Testing } from "cdktf";
import { ConfigRecorder, type ConfigRecorderProps } from "../../../modules/audit/config-recorder";

const synth = (props: Partial<ConfigRecorderProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ConfigRecorder(stack, "Recorder", {
      environment: "prod",
      accountId: "111111111111",
      globalTypes: false,
      frequency: "CONTINUOUS",
      retentionDays: 400,
      bucketName: "direct-logs",
      ...props,
    });
  });

describe("ConfigRecorder", () => {
  it("records every type as the account's service-linked role", () =>
    expect(synth({ frequency: "DAILY" })).toHaveResourceWithProperties(ConfigConfigurationRecorder, {
      name: "klap-prod-recorder",
      role_arn:
        "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
      recording_group: { all_supported: true, include_global_resource_types: false },
      recording_mode: { recording_frequency: "DAILY" },
    }));

  it("records what belongs to no region only where it is told to", () =>
    expect(synth({ globalTypes: true })).toHaveResourceWithProperties(ConfigConfigurationRecorder, {
      recording_group: { all_supported: true, include_global_resource_types: true },
    }));

  it("delivers to the bucket once there is a recorder, and starts once there is a channel", () => {
    expect(synth()).toHaveResourceWithProperties(ConfigDeliveryChannel, {
      s3_bucket_name: "direct-logs",
      snapshot_delivery_properties: { delivery_frequency: "TwentyFour_Hours" },
      depends_on: [expect.stringContaining("aws_config_configuration_recorder")],
    });
    expect(synth()).toHaveResourceWithProperties(ConfigConfigurationRecorderStatus, {
      is_enabled: true,
      depends_on: [expect.stringContaining("aws_config_delivery_channel")],
    });
  });

  it("keeps history for as long as it is told", () =>
    expect(synth({ retentionDays: 2_557 })).toHaveResourceWithProperties(ConfigRetentionConfiguration, {
      retention_period_in_days: 2_557,
    }));

  it.each([29, 2_558, 400.5])("rejects a retention of %p days", (retentionDays) =>
    expect(() => synth({ retentionDays })).toThrow(
      `stack/Recorder: retentionDays must be a whole number from 30 to 2557, got ${retentionDays}`,
    ),
  );

  it("rejects another frequency", () =>
    expect(() => synth({ frequency: "HOURLY" as never })).toThrow(
      'stack/Recorder: frequency must be one of CONTINUOUS, DAILY, got "HOURLY"',
    ));
});
