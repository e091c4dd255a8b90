import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import type { BackupClass } from "../modules/backup/backup-class";
import { backupPermissions } from "../modules/backup/backup-permissions";
import { BackupPlan } from "../modules/backup/backup-plan";
import type { BackupCopy, BackupRule } from "../modules/backup/backup-rule";
import { JobAlarms } from "../modules/backup/job-alarms";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { backupVaultArn } from "../modules/core/names";
import { ServiceRole } from "../modules/security/service-role";

export interface BackupPlanSettings {
  /** Rules of each class of resources, under keys that never change. What has no class here cannot carry its tag. */
  readonly plans: Readonly<Partial<Record<BackupClass, Readonly<Record<string, BackupRule>>>>>;
  readonly alarms: AlarmChoice;
}

/** Backs up whatever carries the tag of a class in an account's region, and copies the backups to other vaults. */
export class BackupPlanStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { plans, alarms }: BackupPlanSettings) {
    super(scope, "backup-plan", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    const accountIds = Object.fromEntries(
      Object.keys(this.environment.accounts).map((name) => [name, accountOf(this.environment, name).id]),
    );
    const destinations = destinationsOf(plans);
    this.after("identity", account, "global");
    this.after("backup-vault", account, region);
    for (const { account: name, region: where } of destinations) this.after("backup-vault", name, where);

    const role = new ServiceRole(this, "Role", {
      ...place,
      purpose: "backup",
      service: "backup.amazonaws.com",
      source: { anySource: "AWS documents for whom AWS Backup comes where it calls a topic, not a role" },
      permissions: backupPermissions(
        classesOf(plans),
        place,
        destinations.map((to) => backupVaultArn(environment, accountIds[to.account]!, to.region)),
      ),
    });
    for (const backupClass of classesOf(plans))
      new BackupPlan(this, backupClass, {
        ...place,
        backupClass,
        rules: plans[backupClass]!,
        accountIds,
        role,
      });
    if ("topicArn" in alarms) {
      this.after("alarms", account, region);
      new JobAlarms(this, "Jobs", { environment, topicArn: alarms.topicArn });
    }
  }
}

function classesOf(plans: BackupPlanSettings["plans"]): BackupClass[] {
  return Object.keys(plans) as BackupClass[];
}

/** Vaults that copies go to, each once, in the order of the settings. */
function destinationsOf(plans: BackupPlanSettings["plans"]): BackupCopy["to"][] {
  const copies = Object.values(plans)
    .flatMap((rules) => Object.values(rules))
    .flatMap((rule) => Object.values(rule.copies));
  return [...new Map(copies.map(({ to }) => [`${to.account}/${to.region}`, to])).values()];
}
