import type { BackupClass } from "../../../modules/backup/backup-class";
import { backupTag } from "../../../modules/backup/backup-class";
import { classResources } from "../../../modules/backup/class-resources";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };

describe("classResources", () => {
  it.each<[BackupClass, string]>([
    ["database", "arn:aws:rds:sa-east-1:222222222222:cluster:klap-prod-*"],
    ["objects", "arn:aws:s3:::klap-prod-222222222222-sa-east-1-*"],
    ["tables", "arn:aws:dynamodb:sa-east-1:222222222222:table/klap-prod-*"],
    ["files", "arn:aws:elasticfilesystem:sa-east-1:222222222222:file-system/*"],
  ])("finds %s at %p", (backupClass, arn) => expect(classResources(backupClass, PLACE)).toBe(arn));

  it("leaves it to the tag which of them are backed up", () =>
    expect(backupTag("database")).toEqual({ Backup: "database" }));
});
