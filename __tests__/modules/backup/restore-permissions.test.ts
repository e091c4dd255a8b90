import { BACKUP_CLASSES, type BackupClass } from "../../../modules/backup/backup-class";
import { restorePermissions } from "../../../modules/backup/restore-permissions";
import type { PolicyStatement } from "../../../modules/security/policy-document";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };
const CLASSES = Object.keys(BACKUP_CLASSES) as BackupClass[];
const listOf = (value: string | readonly string[] | undefined): string[] => [value ?? []].flat() as string[];

const byId = (classes: readonly BackupClass[]) =>
  Object.fromEntries(
    restorePermissions(classes, PLACE).map((statement) => [statement.Sid, statement]),
  ) as Record<string, PolicyStatement>;

describe("restorePermissions", () => {
  it("opens only the classes that are tried", () =>
    expect(Object.keys(byId(["objects"]))).toEqual([
      "Jobs",
      "Keys",
      "Grants",
      "TrialBuckets",
      "TrialObjects",
    ]));

  it("deletes and writes nothing but what a trial made", () => {
    const writing = Object.values(byId(["database", "objects", "tables"])).filter(({ Action }) =>
      listOf(Action).some((action) => /^(rds|s3|dynamodb):(Delete|Put|Create|Add|Update|Batch)/.test(action)),
    );
    expect(writing.map(({ Sid }) => Sid)).toEqual([
      "TrialClusters",
      "TrialBuckets",
      "TrialObjects",
      "Tables",
    ]);
    for (const resource of writing.flatMap(({ Resource }) => listOf(Resource)))
      expect(resource).toContain("awsbackup-restore-test-*");
  });

  it("restores clusters from AWS Backup's snapshots, into the platform's subnets", () =>
    expect(byId(["database"]).TrialSources!.Resource).toEqual(
      expect.arrayContaining([
        "arn:aws:rds:sa-east-1:222222222222:cluster-snapshot:awsbackup:*",
        "arn:aws:rds:sa-east-1:222222222222:subgrp:klap-prod-*",
      ]),
    ));

  it("makes buckets in this account only", () =>
    expect(byId(["objects"]).TrialBuckets!.Condition).toEqual({
      StringEquals: { "aws:ResourceAccount": "222222222222" },
    }));

  it("uses keys of this region only", () =>
    expect(byId(CLASSES).Keys!.Resource).toBe("arn:aws:kms:sa-east-1:222222222222:key/*"));

  it("gives no statement an id that another has", () => {
    const ids = restorePermissions(CLASSES, PLACE).map(({ Sid }) => Sid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
