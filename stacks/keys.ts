import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, ids } from "../modules/core/contracts";
import { accountOf } from "../modules/core/environment";
import { trailArn } from "../modules/core/names";
import { EncryptionKey } from "../modules/security/encryption-key";
import { eventBuses, queueSenders, redrivePipes } from "../modules/security/key-messaging";
import {
  alarms,
  backupAccount,
  callersThrough,
  execSessions,
  findingExports,
  grantsThrough,
  logDelivery,
  logGroups,
  organizationTrail,
  topicPublishers,
  type KeyPlace,
} from "../modules/security/key-users";
import type { PolicyStatement } from "../modules/security/policy-document";

export interface KeysSettings {
  /** Region whose folder makes the keys; every other region replicates them. Cannot change later. */
  readonly primaryRegion: string;
  /** What the account encrypts, each with a key of its own. */
  readonly purposes: readonly KeyPurpose[];
  /** Account that takes copies of backups, and so has to read what `data` and `backup` encrypt. @default none */
  readonly backupAccount?: string;
  /** Account of the organization's trail, where this one keeps the organization's logs. @default none */
  readonly trailAccount?: string;
}

/** `data` is for what is stored, `messaging` for what is on its way. */
export type KeyPurpose = "logs" | "alarms" | "data" | "messaging" | "backup";

/** Where a key stands, and what other accounts have to do with it. */
interface KeyUse extends KeyPlace {
  readonly environment: string;
  readonly backupAccountId: string | undefined;
  readonly trailAccountId: string | undefined;
}

/** What is encrypted with a key of its own, and who uses it. */
const USERS: Readonly<Record<KeyPurpose, (use: KeyUse) => PolicyStatement[]>> = {
  logs: (use) => [logGroups(use), logDelivery(use), callersThrough("s3", use), ...organizationLogs(use)],
  alarms: (use) => [alarms(use), topicPublishers(["backup", "events"], use), callersThrough("sns", use)],
  // Athena and Firehose work on S3 with their callers' and their role's rights; Glue's catalog has its own door.
  data: (use) => [
    ...(["s3", "rds", "secretsmanager", "glue", "lambda", "ecr"] as const).map((each) =>
      callersThrough(each, use),
    ),
    ...(["rds", "lambda", "ecr"] as const).map((each) => grantsThrough(each, use)),
    ...copies(use),
  ],
  messaging: (use) => [
    callersThrough("sqs", use),
    callersThrough("sns", use),
    topicPublishers(["events"], use),
    queueSenders(use),
    ...eventBuses(use),
    redrivePipes(use.environment, use),
    execSessions(use),
  ],
  // Aurora's recovery points are snapshots: RDS makes and restores them on behalf of AWS Backup.
  backup: (use) => [
    ...(["backup", "rds"] as const).flatMap((each) => [callersThrough(each, use), grantsThrough(each, use)]),
    ...copies(use),
  ],
};

/** Where the organization's audit history is kept: its trail, and what GuardDuty finds. */
function organizationLogs(use: KeyUse): PolicyStatement[] {
  const { environment, trailAccountId } = use;
  if (trailAccountId === undefined) return [];
  // In whichever region the trail stands, which is not settled here.
  return [organizationTrail(trailArn(environment, trailAccountId, "*")), findingExports(use)];
}

function copies(use: KeyUse): PolicyStatement[] {
  return use.backupAccountId === undefined ? [] : backupAccount(use.backupAccountId, use);
}

export const keysContract = contract("keys", 1, {
  /** By purpose. */
  keyArns: ids("arn:aws:kms:"),
});

/** Multi-region KMS keys of an account, one for each purpose. */
export class KeysStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: KeysSettings) {
    super(scope, "keys", context);
    const { environment, account } = this.place;
    const { awsRegion: region } = this.folder;
    const primary =
      region === settings.primaryRegion
        ? undefined
        : this.read(keysContract, account, settings.primaryRegion);

    const idOf = (name: string | undefined): string | undefined =>
      name === undefined ? undefined : accountOf(this.environment, name).id;
    const use = {
      environment,
      accountId: this.account.id,
      region,
      backupAccountId: idOf(settings.backupAccount),
      trailAccountId: idOf(settings.trailAccount),
    };
    const keyArns: Record<string, string> = {};
    for (const purpose of settings.purposes) {
      const key = new EncryptionKey(this, purpose, {
        environment,
        accountId: this.account.id,
        purpose,
        users: USERS[purpose](use),
        role: primary ? { kind: "replica", primaryKeyArn: primary.keyArns(purpose) } : { kind: "primary" },
      });
      keyArns[purpose] = key.keyArn;
    }
    this.publish(keysContract, { keyArns });
  }
}
