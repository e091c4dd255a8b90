import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Testing } from "cdktf";
import { OrganizationTrail, type OrganizationTrailProps } from "../../../modules/audit/organization-trail";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<OrganizationTrailProps> = {}): string =>
  Testing.synthScope((stack) => {
    new OrganizationTrail(stack, "Trail", {
      environment: "org",
      accountId: "111111111111",
      region: "sa-east-1",
      organizationId: "o-fixture000",
      bucketName: "klap-org-222222222222-sa-east-1-log-archive",
      bucketKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/mrk-bucket",
      logGroupKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/mrk-logs",
      logRetentionDays: 400,
      insights: [],
      ...props,
    });
  });
const trail = (json: string) => Object.values(resourcesOf(json, "aws_cloudtrail"))[0]!;

describe("OrganizationTrail", () => {
  it("is one trail of all accounts and regions, with digests", () =>
    expect(synth()).toHaveResourceWithProperties(Cloudtrail, {
      name: "klap-org-trail",
      is_organization_trail: true,
      is_multi_region_trail: true,
      include_global_service_events: true,
      enable_log_file_validation: true,
    }));

  it("writes into the bucket with the bucket's key", () =>
    expect(synth()).toHaveResourceWithProperties(Cloudtrail, {
      s3_bucket_name: "klap-org-222222222222-sa-east-1-log-archive",
      kms_key_id: "arn:aws:kms:sa-east-1:222222222222:key/mrk-bucket",
    }));

  it("writes into an encrypted log group at the derived name, by a role that may before the trail is made", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/cloudtrail/klap-org-trail",
      kms_key_id: "arn:aws:kms:sa-east-1:111111111111:key/mrk-logs",
      retention_in_days: 400,
    });
    expect(trail(synth())).toMatchObject({
      cloud_watch_logs_group_arn: expect.stringMatching(/^\$\{aws_cloudwatch_log_group\..+\.arn\}:\*$/),
      cloud_watch_logs_role_arn: expect.stringContaining("aws_iam_role."),
      depends_on: [expect.stringContaining("aws_iam_role_policy.")],
    });
  });

  it("cannot be destroyed by a plan", () =>
    expect(trail(synth()).lifecycle).toEqual({ prevent_destroy: true }));

  it("takes down management and data events", () =>
    expect((trail(synth()).advanced_event_selector as { name: string }[]).map(({ name }) => name)).toEqual([
      "management",
      "objects of the platform",
      "objects of the trail",
    ]));

  it("looks for what is unusual only where that was chosen", () => {
    expect(trail(synth())).not.toHaveProperty("insight_selector");
    const insights = ["ApiCallRateInsight", "ApiErrorRateInsight"] as const;
    expect(trail(synth({ insights })).insight_selector).toEqual([
      { insight_type: "ApiCallRateInsight" },
      { insight_type: "ApiErrorRateInsight" },
    ]);
  });

  it.each([180, 366])("rejects keeping events at hand for %p days", (logRetentionDays) =>
    expect(() => synth({ logRetentionDays })).toThrow(
      `stack/Trail: logRetentionDays must be one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got ${logRetentionDays}`,
    ),
  );

  it("rejects an unknown insight, and one that stands twice", () => {
    expect(() => synth({ insights: ["Costs" as never] })).toThrow(
      'stack/Trail: insights must be one of ApiCallRateInsight, ApiErrorRateInsight, got "Costs"',
    );
    expect(() => synth({ insights: ["ApiCallRateInsight", "ApiCallRateInsight"] })).toThrow(
      'stack/Trail: insights must be a list of at least 0 different values, got ["ApiCallRateInsight","ApiCallRateInsight"]',
    );
  });
});
