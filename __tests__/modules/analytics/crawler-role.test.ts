import { CrawlerRole } from "../../../modules/analytics/crawler-role";
import { ARCHIVE_PLACE, plainJson } from "../../fixtures/analytics";
import { policyOf } from "../../fixtures/policy-of";

const statements = () =>
  policyOf(
    plainJson((stack) => {
      new CrawlerRole(stack, "Crawler", { place: ARCHIVE_PLACE, securityGroupId: "sg-1" });
    }),
    "aws_iam_role_policy",
  );

describe("CrawlerRole", () => {
  it("reads tables of exported snapshots, and writes no object", () => {
    const all = statements();
    expect(all.ReadTables!.Resource).toEqual([
      "arn:aws:s3:::klap-prod-222222222222-sa-east-1-exports/sa-east-1/curated/exports/*",
    ]);
    expect(JSON.stringify(all)).not.toMatch(/s3:(Put|Delete)/);
  });

  it("changes descriptions of those tables only, and deletes none", () => {
    const { Tables } = statements();
    expect(Tables!.Resource).toContain(
      "arn:aws:glue:sa-east-1:222222222222:table/klap_prod_archive/exports_*",
    );
    expect(JSON.stringify(Tables!.Action)).not.toContain("Delete");
  });
});
