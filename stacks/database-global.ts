import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { GlobalDatabase } from "../modules/data/global-database";

export interface DatabaseGlobalSettings {
  readonly engineVersion: string;
  readonly deletionProtection: boolean;
}

export const databaseGlobalContract = contract("database-global", 1, {
  /** DNS name that leads to the region that writes, whichever it is. */
  writerEndpoint: id("klap-"),
});

/** What makes the databases of an environment's regions one. */
export class DatabaseGlobalStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DatabaseGlobalSettings) {
    super(scope, "database-global", context);
    const { writerEndpoint } = new GlobalDatabase(this, "Database", {
      ...settings,
      environment: this.place.environment,
    });
    this.publish(databaseGlobalContract, { writerEndpoint });
  }
}
