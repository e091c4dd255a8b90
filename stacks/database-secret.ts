import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { DatabaseSecret } from "../modules/data/database-secret";
import { keysContract } from "./keys";

export interface DatabaseSecretSettings {
  /** Other regions, each of which gets a copy under its own key. */
  readonly replicaRegions: readonly string[];
  /** Days in which the deleted secret can be had back; 0 frees its name at once. */
  readonly recoveryDays: number;
}

/**
 * The database's master password, kept once and copied to the other regions. A stack of its own, because every
 * region's database comes after it and one of them, whichever writes, comes first.
 */
export class DatabaseSecretStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DatabaseSecretSettings) {
    super(scope, "database-secret", context);
    const { environment, account, region } = this.place;
    const keyArn = (keeper: string): string => this.read(keysContract, account, keeper).keyArns("data");

    new DatabaseSecret(this, "Master", {
      environment,
      keyArn: keyArn(region),
      replicaKeyArns: Object.fromEntries(settings.replicaRegions.map((other) => [other, keyArn(other)])),
      recoveryDays: settings.recoveryDays,
    });
  }
}
