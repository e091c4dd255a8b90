import { GlueCrawler } from "@cdktf/provider-aws/lib/glue-crawler";
import { Testing } from "cdktf";
import { ExportCrawler } from "../../../modules/analytics/export-crawler";
import { resourcesOf } from "../../fixtures/resources";

const synth = (folder = "sa-east-1/curated/exports"): string =>
  Testing.synthScope((stack) => {
    new ExportCrawler(stack, "Crawler", {
      name: "klap-prod-archive-exports",
      roleArn: "arn:aws:iam::222222222222:role/crawler",
      databaseName: "klap_prod_archive",
      bucketName: "exports",
      folder,
      connectionName: "archive-sae1-az1",
      securityConfigurationName: "archive",
      tablePrefix: "exports_",
      dependsOn: [],
    });
  });

describe("ExportCrawler", () => {
  it("reads the folder through the VPC and deletes nothing from the catalog", () =>
    expect(synth()).toHaveResourceWithProperties(GlueCrawler, {
      s3_target: [{ path: "s3://exports/sa-east-1/curated/exports/", connection_name: "archive-sae1-az1" }],
      table_prefix: "exports_",
      security_configuration: "archive",
      schema_change_policy: {
        update_behavior: "UPDATE_IN_DATABASE",
        delete_behavior: "DEPRECATE_IN_DATABASE",
      },
    }));

  it("takes each folder below its own for a table, counted from the bucket", () => {
    const [crawler] = Object.values(resourcesOf(synth(), "aws_glue_crawler"));
    expect(JSON.parse(crawler!.configuration as string)).toMatchObject({
      Version: 1,
      Grouping: { TableLevelConfiguration: 5 },
    });
  });

  it.each(["/exports", "exports/", ""])("refuses the folder %p", (folder) =>
    expect(() => synth(folder)).toThrow(
      `stack/Crawler: folder must be a path without slashes at its ends, got "${folder}"`,
    ),
  );
});
