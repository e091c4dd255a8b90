import { everyPlaceIsRecorded } from "../../../../policy/rules/platform/r7-gov-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_config_configuration_recorder: { r: { name: "r", recording_group: { all_supported: true } } },
      aws_config_configuration_recorder_status: {
        s: { name: "${aws_config_configuration_recorder.r.name}", is_enabled: true },
      },
      aws_config_delivery_channel: { c: { s3_bucket_name: "b" } },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_config_configuration_recorder/r/recording_group/all_supported", false, "fail"],
  ["resource/aws_config_configuration_recorder_status/s/is_enabled", false, "fail"],
  ["resource/aws_config_configuration_recorder_status", undefined, "fail"],
  ["resource/aws_config_delivery_channel", undefined, "fail"],
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
