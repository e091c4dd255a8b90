import { AthenaNamedQuery } from "@cdktf/provider-aws/lib/athena-named-query";
import { AthenaWorkgroup } from "@cdktf/provider-aws/lib/athena-workgroup";
import { Testing } from "cdktf";
import { QueryWorkgroup, type QueryWorkgroupProps } from "../../../modules/analytics/query-workgroup";

const synth = (props: Partial<QueryWorkgroupProps> = {}): string =>
  Testing.synthScope((stack) => {
    new QueryWorkgroup(stack, "Workgroup", {
      name: "klap-prod-archive",
      databaseName: "klap_prod_archive",
      resultLocation: "s3://exports/sa-east-1/athena/",
      accountId: "222222222222",
      keyArn: "arn:aws:kms:key",
      scanLimitBytes: 10_485_760,
      queries: { "by-hour": { description: "By hour", sql: "SELECT 1" } },
      ...props,
    });
  });

describe("QueryWorkgroup", () => {
  it("forces encrypted results into the account's own bucket, and stops queries that read too much", () =>
    expect(synth()).toHaveResourceWithProperties(AthenaWorkgroup, {
      configuration: expect.objectContaining({
        enforce_workgroup_configuration: true,
        bytes_scanned_cutoff_per_query: 10_485_760,
        result_configuration: {
          output_location: "s3://exports/sa-east-1/athena/",
          expected_bucket_owner: "222222222222",
          encryption_configuration: { encryption_option: "SSE_KMS", kms_key_arn: "arn:aws:kms:key" },
        },
      }) as object,
    }));

  it("has its queries at hand", () =>
    expect(synth()).toHaveResourceWithProperties(AthenaNamedQuery, {
      name: "by-hour",
      database: "klap_prod_archive",
      query: "SELECT 1",
    }));

  it.each([10_485_759, 1.5e7 + 0.5])("refuses a limit of %p bytes", (scanLimitBytes) =>
    expect(() => synth({ scanLimitBytes })).toThrow(
      `stack/Workgroup: scanLimitBytes must be a whole number from 10485760 to 7000000000000000, got ${scanLimitBytes}`,
    ),
  );

  it("refuses a place for results that is no folder", () =>
    expect(() => synth({ resultLocation: "s3://exports" })).toThrow(
      'stack/Workgroup: resultLocation must be s3://<bucket>/…/, got "s3://exports"',
    ));
});
