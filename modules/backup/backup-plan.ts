import { BackupPlan as Plan, type BackupPlanRule } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import { requireDistinct, requireNone } from "../core/checks";
import { backupVaultArn, backupVaultName, resourceName } from "../core/names";
import type { ServiceRole } from "../security/service-role";
import { BACKUP_CLASSES, BACKUP_TAG, type BackupClass } from "./backup-class";
import { backupRuleProblems, type BackupRetention, type BackupRule } from "./backup-rule";
import { classResources, type BackupPlace } from "./class-resources";

export interface BackupPlanProps extends BackupPlace {
  /** What is backed up: resources of this class that carry the tag of that name. */
  readonly backupClass: BackupClass;
  /** When and where to, at least one, under keys that never change. */
  readonly rules: Readonly<Record<string, BackupRule>>;
  /** Ids of the environment's accounts, by the names that copies give. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Role that AWS Backup takes on. */
  readonly role: ServiceRole;
}

/**
 * Backs up every resource of one class in an account's region that carries the tag `Backup` with the name of the
 * class, into the vault of that region, and copies the backups on.
 * @throws PropsError if there is no rule, or a rule asks for what AWS Backup cannot do for the class.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html
 */
export class BackupPlan extends Construct {
  public constructor(scope: Construct, id: string, props: BackupPlanProps) {
    super(scope, id);
    const { environment, backupClass, rules, accountIds, role } = props;
    requireDistinct(this, "rules", Object.keys(rules), 1);
    for (const [key, rule] of Object.entries(rules))
      requireNone(this, backupRuleProblems(`rules.${key}`, rule, BACKUP_CLASSES[backupClass]));

    const plan = new Plan(this, "Resource", {
      name: resourceName(environment, backupClass),
      rule: Object.entries(rules).map(([key, rule]) => planRule(key, rule, environment, accountIds)),
    });
    new BackupSelection(this, "Selection", {
      name: backupClass,
      planId: plan.id,
      iamRoleArn: role.roleArn,
      resources: [classResources(backupClass, props)],
      condition: [{ stringEquals: [{ key: `aws:ResourceTag/${BACKUP_TAG}`, value: backupClass }] }],
      // AWS tries the role when the selection is made.
      dependsOn: [role.permissions],
    });
  }
}

function planRule(
  ruleName: string,
  rule: BackupRule,
  environment: string,
  accountIds: Readonly<Record<string, string>>,
): BackupPlanRule {
  const { schedule, startWindowMinutes, completionWindowMinutes, continuous = false, copies } = rule;
  return {
    ruleName,
    targetVaultName: backupVaultName(environment),
    schedule,
    scheduleExpressionTimezone: "Etc/UTC",
    startWindow: startWindowMinutes,
    completionWindow: completionWindowMinutes,
    enableContinuousBackup: continuous,
    lifecycle: lifecycle(rule),
    copyAction: Object.values(copies).map((copy) => ({
      destinationVaultArn: backupVaultArn(environment, accountIds[copy.to.account]!, copy.to.region),
      lifecycle: lifecycle(copy),
    })),
  };
}

function lifecycle({ retentionDays, coldStorageAfterDays }: BackupRetention): {
  deleteAfter: number;
  coldStorageAfter?: number;
} {
  return {
    deleteAfter: retentionDays,
    ...(coldStorageAfterDays !== undefined && { coldStorageAfter: coldStorageAfterDays }),
  };
}
