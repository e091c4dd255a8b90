import { backupsRow } from "../../../../modules/dashboard/rows/backups-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("backupsRow", () => {
  it("shows backups, copies and restores of the account's vault, done and failed", () =>
    expect(chartsOf(backupsRow(DASHBOARD_PLACE))).toEqual(
      Object.fromEntries(
        ["Backup", "Copy", "Restore"].map((job) => [
          job === "Copy" ? "Copies" : `${job}s`,
          ["Completed", "Failed"].map(
            (end) => `AWS/Backup NumberOf${job}Jobs${end} BackupVaultName klap-prod-backup`,
          ),
        ]),
      ),
    ));

  it("names the alarms on jobs that end badly, and on none at all", () =>
    expect(backupsRow(DASHBOARD_PLACE).alarmNames).toEqual(
      ["failed", "expired", "aborted", "copy-failed", "restore-failed", "silence"].map(
        (name) => `klap-prod-backup-${name}`,
      ),
    ));
});
