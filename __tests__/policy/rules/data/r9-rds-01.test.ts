import { platformOf } from "../../../fixtures/graph";
import { globalDatabaseIsProtected } from "../../../../policy/rules/data/r9-rds-01";

const judge = (cluster: object, global: object = {}) =>
  globalDatabaseIsProtected.check(
    platformOf({
      "prod-payments-sa-east-1-database": {
        resource: {
          aws_rds_cluster: { cluster: { deletion_protection: true, storage_encrypted: true, ...cluster } },
          aws_rds_global_cluster: {
            database: { deletion_protection: true, storage_encrypted: true, ...global },
          },
        },
      },
    }),
  ).judgements;

describe("R9-RDS-01", () => {
  it.each([
    [{}, {}, "pass"],
    [{ deletion_protection: false }, {}, "fail"],
    [{ storage_encrypted: null }, {}, "fail"],
    [{}, { deletion_protection: "${var.protected}" }, "unknown"],
    [{}, { force_destroy: true }, "fail"],
    [{}, { force_destroy: false }, "pass"],
  ])("judges a cluster with %j in a global one with %j", (cluster, global, verdict) => {
    const verdicts = judge(cluster, global).map((each) => each.verdict);
    expect(verdicts.find((each) => each !== "pass") ?? "pass").toBe(verdict);
  });
});
