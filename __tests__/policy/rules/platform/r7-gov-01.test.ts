import { everyPlaceIsRecorded } from "../../../../policy/rules/platform/r7-gov-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admitting = (account: string): string =>
  policyText({
    Effect: "Allow",
    Principal: { Service: "config.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::b/*",
    Condition: { StringEquals: { "aws:SourceAccount": account } },
  });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_config_configuration_recorder: {
        r: { name: "r", recording_group: { all_supported: true, include_global_resource_types: true } },
      },
      aws_config_configuration_recorder_status: {
        s: { name: "${aws_config_configuration_recorder.r.name}", is_enabled: true },
      },
      aws_config_delivery_channel: {
        c: { s3_bucket_name: "b", snapshot_delivery_properties: { delivery_frequency: "Six_Hours" } },
      },
      aws_config_retention_configuration: { k: { retention_period_in_days: 365 } },
      aws_s3_bucket: { b: { bucket: "b" } },
      aws_s3_bucket_policy: { b: { bucket: "${aws_s3_bucket.b.bucket}", policy: admitting("222222222222") } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_config_configuration_recorder/r/recording_group/all_supported", false, "fail"],
  ["resource/aws_config_configuration_recorder/r/recording_mode", { recording_frequency: "DAILY" }, "fail"],
  [
    "resource/aws_config_configuration_recorder/r/recording_mode",
    { recording_frequency: "CONTINUOUS" },
    "pass",
  ],
  ["resource/aws_config_configuration_recorder_status/s/is_enabled", false, "fail"],
  ["resource/aws_config_configuration_recorder_status", undefined, "fail"],
  ["resource/aws_config_delivery_channel", undefined, "fail"],
  ["resource/aws_config_configuration_recorder/r/recording_group", undefined, "fail"],
  ["resource/aws_config_delivery_channel/c/s3_bucket_name", "other", "fail"],
  ["resource/aws_config_delivery_channel/c/snapshot_delivery_properties", undefined, "fail"],
  ["resource/aws_s3_bucket_policy/b/policy", admitting("333333333333"), "fail"],
  ["resource/aws_config_retention_configuration/k/retention_period_in_days", 364, "fail"],
  ["resource/aws_config_retention_configuration", undefined, "pass"],
  ["../prod-payments-us-east-1-y", { resource: { aws_vpc: { v: {} } } }, "fail"],
  ["../prod-backup-sa-east-1-y", { resource: { aws_vpc: { v: {} } } }, "fail"],
  ["../prod-backup-global-y", { resource: { aws_iam_role: { v: {} } } }, "pass"],
  ["resource/aws_config_configuration_recorder", undefined, "nothing"],
];

describe("R7-GOV-01", () => {
  it("holds: every place is recorded", () => {
    expect(worstOf(everyPlaceIsRecorded, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(everyPlaceIsRecorded, but(STACKS, changed, value))).toBe(verdict);
  });
});
