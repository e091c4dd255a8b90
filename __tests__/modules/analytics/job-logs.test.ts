import { Testing } from "cdktf";
import { JobLogs } from "../../../modules/analytics/job-logs";
import { resourcesOf } from "../../fixtures/resources";

const synth = (retentionDays = 365): string =>
  Testing.synthScope((stack) => {
    new JobLogs(stack, "Logs", { prefix: "/klap/prod/archive", keyArn: "arn:aws:kms:logs", retentionDays });
  });

describe("JobLogs", () => {
  it("makes both groups that Glue writes to, encrypted, with an end", () =>
    expect(Object.values(resourcesOf(synth(), "aws_cloudwatch_log_group"))).toEqual(
      ["error", "output"].map(
        (stream) =>
          expect.objectContaining({
            name: `/klap/prod/archive/${stream}`,
            kms_key_id: "arn:aws:kms:logs",
            retention_in_days: 365,
          }) as object,
      ),
    ));

  it("refuses days that CloudWatch does not know", () =>
    expect(() => synth(42)).toThrow(
      /^stack\/Logs\/output: retentionDays must be one of 1, 3, 5, .*, got 42$/,
    ));
});
