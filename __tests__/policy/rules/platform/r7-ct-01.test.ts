import { trailSeesEverything } from "../../../../policy/rules/platform/r7-ct-01";
import { stateOf } from "../../../fixtures/graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "org-management-sa-east-1-trail";
const STACKS = {
  "org-management-sa-east-1-trail": {
    data: { terraform_remote_state: { keys: stateOf("org-security-sa-east-1-keys") } },
    resource: {
      aws_cloudtrail: {
        trail: {
          name: "trail",
          is_organization_trail: true,
          is_multi_region_trail: true,
          enable_log_file_validation: true,
          s3_bucket_name: "log-archive",
          kms_key_id: "${data.terraform_remote_state.keys.outputs.contract.logs}",
        },
      },
      aws_s3_bucket: { own: { bucket: "own" } },
    },
  },
  "org-security-sa-east-1-keys": {
    output: { contract: { value: { logs: "${aws_kms_key.logs.arn}" } } },
    resource: { aws_kms_key: { logs: {} }, aws_s3_bucket: { archive: { bucket: "log-archive" } } },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudtrail/trail/is_organization_trail", false, "fail"],
  ["resource/aws_cloudtrail/trail/is_multi_region_trail", undefined, "fail"],
  ["resource/aws_cloudtrail/trail/enable_log_file_validation", "${var.validate}", "unknown"],
  ["resource/aws_cloudtrail/trail/enable_logging", false, "fail"],
  ["resource/aws_cloudtrail/trail/include_global_service_events", false, "fail"],
  ["resource/aws_cloudtrail/trail/include_global_service_events", true, "pass"],
  ["resource/aws_cloudtrail/trail/s3_bucket_name", "own", "fail"],
  ["resource/aws_cloudtrail/trail/s3_bucket_name", "elsewhere", "unknown"],
  ["resource/aws_cloudtrail/trail/kms_key_id", undefined, "fail"],
  ["resource/aws_cloudtrail", undefined, "nothing"],
];

describe("R7-CT-01", () => {
  it("holds: the trail sees everything", () => {
    expect(worstOf(trailSeesEverything, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(trailSeesEverything, but(STACKS, changed, value))).toBe(verdict);
  });
});
