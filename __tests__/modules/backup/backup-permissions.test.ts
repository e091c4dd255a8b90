import { BACKUP_CLASSES, type BackupClass } from "../../../modules/backup/backup-class";
import { backupPermissions } from "../../../modules/backup/backup-permissions";
import type { PolicyStatement } from "../../../modules/security/policy-document";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };
const VAULT = "arn:aws:backup:us-east-1:222222222222:backup-vault:klap-prod-backup";
const CLASSES = Object.keys(BACKUP_CLASSES) as BackupClass[];

const byId = (classes: readonly BackupClass[], vaultArns: readonly string[] = [VAULT]) =>
  Object.fromEntries(
    backupPermissions(classes, PLACE, vaultArns).map((statement) => [statement.Sid, statement]),
  ) as Record<string, PolicyStatement>;
const actionsOf = ({ Action }: PolicyStatement): string[] => [Action].flat() as string[];

describe("backupPermissions", () => {
  it("opens only the classes that are backed up", () => {
    const ids = Object.keys(byId(["database"]));
    expect(ids).toEqual(expect.arrayContaining(["Clusters", "Snapshots"]));
    expect(ids).not.toEqual(expect.arrayContaining(["Objects"]));
  });

  it("changes snapshots of AWS Backup's own, and no others", () =>
    expect(byId(["database"]).Snapshots).toMatchObject({
      Action: [
        "rds:CopyDBClusterSnapshot",
        "rds:DeleteDBClusterSnapshot",
        "rds:ModifyDBClusterSnapshotAttribute",
      ],
      Resource: "arn:aws:rds:*:222222222222:cluster-snapshot:awsbackup:*",
    }));

  it("reads objects of the platform's buckets of this account and region", () =>
    expect(byId(["objects"]).Objects!.Resource).toBe("arn:aws:s3:::klap-prod-222222222222-sa-east-1-*/*"));

  it("copies into the vaults named only", () => {
    expect(byId(CLASSES).Copies!.Resource).toEqual([VAULT]);
    expect(byId(CLASSES, [])).not.toHaveProperty("Copies");
  });

  it("uses the keys of data and backups, whatever their ids", () => {
    const aliases = ["alias/klap/prod/data", "alias/klap/prod/backup"];
    for (const id of ["Keys", "Grants"])
      expect(byId(CLASSES)[id]!.Condition).toMatchObject({
        "ForAnyValue:StringEquals": { "kms:ResourceAliases": aliases },
      });
  });

  it("looks at everything where an action knows no resource, and changes nothing there", () => {
    const everywhere = Object.values(byId(CLASSES)).filter(({ Resource }) => Resource === "*");
    for (const action of everywhere.flatMap(actionsOf))
      expect(action).toMatch(/^[a-z0-9]+:(Get|List|Describe)/);
  });

  it("gives no statement an id that another has", () => {
    const ids = backupPermissions(CLASSES, PLACE, [VAULT]).map(({ Sid }) => Sid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
