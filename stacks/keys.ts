import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, ids } from "../modules/core/contracts";
import { EncryptionKey } from "../modules/security/encryption-key";
import {
  alarms,
  backupVaults,
  callersThrough,
  eventRules,
  grantsThrough,
  logDelivery,
  logGroups,
  type KeyPlace,
} from "../modules/security/key-users";
import type { PolicyStatement } from "../modules/security/policy-document";

export interface KeysSettings {
  /** Region whose folder makes the keys; every other region replicates them. Cannot change later. */
  readonly primaryRegion: string;
  /** What the account encrypts, each with a key of its own. */
  readonly purposes: readonly KeyPurpose[];
}

/** `data` is for what is stored, `messaging` for what is on its way. */
export type KeyPurpose = "logs" | "alarms" | "data" | "messaging" | "backup";

/** What is encrypted with a key of its own, and who uses it. */
const USERS: Readonly<Record<KeyPurpose, (place: KeyPlace) => PolicyStatement[]>> = {
  logs: (place) => [logGroups(place), logDelivery(place), callersThrough("s3", place)],
  alarms: (place) => [alarms(place), eventRules(place), backupVaults(place), callersThrough("sns", place)],
  data: (place) => [
    callersThrough("s3", place),
    callersThrough("rds", place),
    callersThrough("secretsmanager", place),
    grantsThrough("rds", place),
  ],
  messaging: (place) => [callersThrough("sqs", place), callersThrough("sns", place)],
  backup: (place) => [callersThrough("backup", place), grantsThrough("backup", place)],
};

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

    const keyArns: Record<string, string> = {};
    for (const purpose of settings.purposes) {
      const key = new EncryptionKey(this, purpose, {
        environment,
        accountId: this.account.id,
        purpose,
        users: USERS[purpose]({ accountId: this.account.id, region }),
        role: primary ? { kind: "replica", primaryKeyArn: primary.keyArns(purpose) } : { kind: "primary" },
      });
      keyArns[purpose] = key.keyArn;
    }
    this.publish(keysContract, { keyArns });
  }
}
