import { archiveNames } from "../../../modules/analytics/archive-place";

const place = {
  environment: "prod",
  accountId: "222222222222",
  region: "sa-east-1",
  dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
};

describe("archiveNames", () => {
  it("derives every name from environment, account and region", () =>
    expect(archiveNames(place)).toMatchObject({
      database: "klap_prod_archive",
      etlJob: "klap-prod-archive-etl",
      exportJob: "klap-prod-archive-export",
      crawler: "klap-prod-archive-exports",
      logGroupPrefix: "/klap/prod/archive",
      transactions: "klap-prod-222222222222-sa-east-1-transactions",
      landing: "klap-prod-222222222222-sa-east-1-landing",
      exports: "klap-prod-222222222222-sa-east-1-exports",
      artifacts: "klap-prod-222222222222-sa-east-1-artifacts",
    }));

  it("keeps what regions make apart, and shares only the messages", () => {
    const here = archiveNames(place).folders;
    const there = archiveNames({ ...place, region: "us-east-1" }).folders;
    const shared = Object.keys(here).filter(
      (folder) => here[folder as keyof typeof here] === there[folder as keyof typeof there],
    );
    expect(shared).toEqual(["messages"]);
    expect(here.curated).toBe("sa-east-1/curated/");
  });
});
