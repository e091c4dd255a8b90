import { DataAwsSecretsmanagerSecret } from "@cdktf/provider-aws/lib/data-aws-secretsmanager-secret";
import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { databaseSecretName } from "../modules/core/names";
import { Database } from "../modules/data/database";
import type { DatabaseOptions } from "../modules/data/database-options";
import type { DatabaseWindows } from "../modules/data/database-windows";
import { PasswordRotation } from "../modules/data/password-rotation";
import { subnetKey } from "../modules/core/tiers";
import { keysContract } from "./keys";
import { serviceSources } from "./service-sources";
import { vpcContract } from "./vpc";

export interface DatabaseSettings {
  readonly options: DatabaseOptions;
  /** Region that writes. After a switchover or failover this follows what was done; it plans no action. */
  readonly writerRegion: string;
  /** All regions with a database. */
  readonly regions: readonly string[];
  /** Region that keeps the secret which the others copy. */
  readonly secretRegion: string;
  readonly windows: DatabaseWindows;
  /** Networks whose programs use the database, by a key that never changes. */
  readonly clientCidrs: Readonly<Record<string, string>>;
  /** Networks of those who change it. */
  readonly operatorCidrs: Readonly<Record<string, string>>;
  /** Days between two rotations of the master password, in the region that keeps the secret; why not elsewhere. */
  readonly rotation: { readonly everyDays: number } | { readonly noRotation: string };
  readonly alarms: AlarmChoice;
}

export const databaseContract = contract("database", 1, {
  /** Where programs connect to write: the cluster's own endpoint, which follows its writer. Answers in the writer region. */
  endpoint: id("klap-"),
  /** Where programs connect to read, in every region. */
  readerEndpoint: id("klap-"),
  /** By which `rds-db:connect` names the cluster. */
  resourceId: id("cluster-"),
  securityGroupId: id("sg-"),
  clusterArn: id("arn:aws:rds:"),
});

/** Database of one region: the writer, or a copy that can become it. */
export class DatabaseStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DatabaseSettings) {
    super(scope, "database", context);
    const { environment, account, region } = this.place;
    const { zoneIds } = this.folder;
    const { writerRegion, secretRegion, rotation, alarms } = settings;
    this.after("identity", account, "global");
    this.after("database-global", account, "global");
    this.after("database-secret", account, secretRegion);
    if (region !== writerRegion) this.after("database", account, writerRegion);
    // Its logs are masked from their first line on.
    this.after("log-protection", account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const keys = this.read(keysContract, account, region);
    const vpc = this.read(vpcContract, account, region);

    const shared = {
      environment,
      accountId: this.account.id,
      region,
      dataKeyArn: keys.keyArns("data"),
      logsKeyArn: keys.keyArns("logs"),
      alarms,
    };
    const database = new Database(this, "Database", {
      ...settings,
      ...shared,
      otherRegions: settings.regions.length > 1,
      vpcId: vpc.vpcId,
      subnetIds: zoneIds.map((zoneId) => vpc.subnetIds(subnetKey("data", zoneId))),
      zoneIds: zoneIds.slice(0, settings.options.zoneCount),
    });
    if ("everyDays" in rotation) {
      this.after("storage", account, region);
      // The name is ours, the end of the ARN is AWS's.
      const secret = new DataAwsSecretsmanagerSecret(this, "Secret", {
        name: databaseSecretName(environment),
      });
      new PasswordRotation(this, "Rotation", {
        ...settings.options,
        ...shared,
        secretArn: secret.arn,
        sources: serviceSources("database-rotation"),
        everyDays: rotation.everyDays,
        regions: settings.regions,
        dependsOn: database.instances,
      });
    }
    const { endpoint, readerEndpoint, resourceId, securityGroupId, clusterArn } = database;
    this.publish(databaseContract, { endpoint, readerEndpoint, resourceId, securityGroupId, clusterArn });
  }
}
