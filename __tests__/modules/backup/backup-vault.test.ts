import { BackupVault as Vault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { BackupVaultNotifications } from "@cdktf/provider-aws/lib/backup-vault-notifications";
import { Testing } from "cdktf";
import { BackupVault, type BackupVaultProps } from "../../../modules/backup/backup-vault";
import { policyOf } from "../../fixtures/policy-of";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const BOUNDS = { minRetentionDays: 7, maxRetentionDays: 365 };

const synth = (props: Partial<BackupVaultProps> = {}): string =>
  Testing.synthScope((stack) => {
    new BackupVault(stack, "Vault", {
      environment: "prod",
      accountId: "111111111111",
      keyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      immutability: { mode: "compliance", ...BOUNDS, changeableForDays: 7 },
      copiesFrom: ["222222222222"],
      alarms: { topicArn: TOPIC },
      ...props,
    });
  });
const statements = (props: Partial<BackupVaultProps> = {}) =>
  policyOf(synth(props), "aws_backup_vault_policy");

describe("BackupVault", () => {
  it("is encrypted with the key it is given, and no plan destroys it", () =>
    expect(synth()).toHaveResourceWithProperties(Vault, {
      name: "klap-prod-backup",
      kms_key_arn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      lifecycle: { prevent_destroy: true },
    }));

  it("locks itself for good only where it is told to comply", () => {
    const bounds = { min_retention_days: 7, max_retention_days: 365 };
    expect(synth()).toHaveResourceWithProperties(BackupVaultLockConfiguration, {
      ...bounds,
      changeable_for_days: 7,
    });
    const governed = synth({ immutability: { mode: "governance", ...BOUNDS } });
    expect(governed).toHaveResourceWithProperties(BackupVaultLockConfiguration, bounds);
    expect(governed).not.toContain('"changeable_for_days":');
    expect(synth({ immutability: { mode: "none" } })).not.toHaveResource(BackupVaultLockConfiguration);
  });

  it("keeps its lock when it is imported, and takes another when its tag says so", () => {
    expect(synth()).toHaveResourceWithProperties(BackupVaultLockConfiguration, {
      lifecycle: {
        ignore_changes: ["changeable_for_days"],
        replace_triggered_by: [expect.stringMatching(/^aws_backup_vault\.\w+\.tags\["Lock"\]$/)],
      },
    });
    expect(synth()).toHaveResourceWithProperties(Vault, { tags: { Lock: "compliance after 7 days" } });
    const governed = synth({ immutability: { mode: "governance", ...BOUNDS } });
    expect(governed).toHaveResourceWithProperties(Vault, { tags: { Lock: "governance" } });
    expect(synth({ immutability: { mode: "none" } })).not.toContain('"Lock"');
  });

  it("locks after its policy stands", () =>
    expect(synth()).toHaveResourceWithProperties(BackupVaultLockConfiguration, {
      depends_on: [expect.stringMatching(/^aws_backup_vault_policy\./)],
    }));

  it("refuses everybody the deletion of backups, unless it has no lock", () => {
    expect(statements().NobodyDeletes).toEqual({
      Sid: "NobodyDeletes",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: expect.arrayContaining(["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"]),
      Resource: "*",
    });
    expect(statements({ immutability: { mode: "none" } })).not.toHaveProperty("NobodyDeletes");
  });

  it("lets only the deploy roles and the root user change it", () => {
    const { Effect, Action, Condition } = statements().OnlyDeployRolesChange!;
    expect([Effect, Condition]).toEqual([
      "Deny",
      {
        ArnNotLike: {
          "aws:PrincipalArn": [
            "arn:aws:iam::111111111111:root",
            "arn:aws:iam::111111111111:role/klap/deploy/*",
          ],
        },
      },
    ]);
    expect(Action).toContain("backup:PutBackupVaultAccessPolicy");
  });

  it("admits copies from the accounts named, and from nobody else", () => {
    expect(statements().CopiesFromAccounts).toMatchObject({
      Principal: { AWS: ["arn:aws:iam::222222222222:root"] },
      Action: "backup:CopyIntoBackupVault",
    });
    const allowed = Object.values(statements({ copiesFrom: [] })).filter(({ Effect }) => Effect === "Allow");
    expect(allowed).toEqual([]);
  });

  it("tells the topic of failed copies and of every restore, if it has one", () => {
    expect(synth()).toHaveResourceWithProperties(BackupVaultNotifications, {
      sns_topic_arn: TOPIC,
      backup_vault_events: expect.arrayContaining(["COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED"]),
    });
    const silent = synth({ alarms: { noAlarms: "tested elsewhere" } });
    expect(silent).not.toHaveResource(BackupVaultNotifications);
  });

  it("rejects a lock without days to think again", () =>
    expect(() => synth({ immutability: { mode: "compliance", ...BOUNDS, changeableForDays: 2 } })).toThrow(
      "stack/Vault: immutability.changeableForDays must be a whole number from 3 to 36500, got 2",
    ));

  it("rejects an account named twice", () =>
    expect(() => synth({ copiesFrom: ["222222222222", "222222222222"] })).toThrow(
      'stack/Vault: copiesFrom must be a list of at least 0 different values, got ["222222222222","222222222222"]',
    ));
});
