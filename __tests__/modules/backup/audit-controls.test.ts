import {
  auditControls,
  auditProblems,
  type AuditControlsProps,
} from "../../../modules/backup/audit-controls";

const PROPS: AuditControlsProps = {
  classes: ["database", "objects", "files"],
  otherRegion: true,
  frequencyHours: 24,
  retentionDays: 7,
  restoreMinutes: 720,
};
const controls = (props: Partial<AuditControlsProps> = {}) =>
  Object.fromEntries(auditControls({ ...PROPS, ...props }).map((control) => [control.name, control]));

describe("auditControls", () => {
  it("give every parameter, as text", () => {
    expect(controls().BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK!.inputParameter).toEqual([
      { name: "requiredFrequencyUnit", value: "hours" },
      { name: "requiredFrequencyValue", value: "24" },
      { name: "requiredRetentionDays", value: "7" },
    ]);
    expect(controls().BACKUP_LAST_RECOVERY_POINT_CREATED!.inputParameter).toEqual([
      { name: "recoveryPointAgeUnit", value: "hours" },
      { name: "recoveryPointAgeValue", value: "48" },
    ]);
  });

  it("ask of every resource but buckets whether it is backed up", () => {
    const scope = { complianceResourceTypes: ["Aurora", "EFS"] };
    expect(controls().BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN!.scope).toEqual(scope);
    const names = Object.keys(controls({ classes: ["objects"] }));
    expect(names).toEqual([
      "BACKUP_RECOVERY_POINT_ENCRYPTED",
      "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK",
      "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
    ]);
  });

  it("ask for copies in another region only where there is one", () => {
    expect(controls()).toHaveProperty("BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION");
    const alone = controls({ otherRegion: false });
    expect(alone).not.toHaveProperty("BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION");
    expect(alone).toHaveProperty("BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT");
  });

  it("ask for the lock only where there is one", () => {
    const lock = { minRetentionDays: 7, maxRetentionDays: 365 };
    expect(controls({ lock }).BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK!.inputParameter).toEqual([
      { name: "maxRetentionDays", value: "365" },
      { name: "minRetentionDays", value: "7" },
    ]);
    expect(controls({ lock })).toHaveProperty("BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED");
    expect(controls()).not.toHaveProperty("BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED");
  });

  it("expect what AWS can ask for", () =>
    expect(auditProblems({ frequencyHours: 0, retentionDays: 0, restoreMinutes: 43_201 })).toEqual([
      { field: "frequencyHours", rule: "a whole number from 1 to 372", value: 0 },
      { field: "retentionDays", rule: "a whole number from 1 to 36500", value: 0 },
      { field: "restoreMinutes", rule: "a whole number from 1 to 43200", value: 43_201 },
    ]));
});
