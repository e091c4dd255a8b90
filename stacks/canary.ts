import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { Canary, type CanaryProps } from "../modules/canary/canary";
import { CanaryAlarms } from "../modules/canary/canary-alarms";
import { CanaryBucket } from "../modules/canary/canary-bucket";
import { CanaryNetwork } from "../modules/canary/canary-network";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { bucketName, canaryName, regionalApiName } from "../modules/core/names";
import { subnetKey } from "../modules/core/tiers";
import { endpointsContract } from "./endpoints";
import { environmentDomain } from "./environment-domain";
import { ingressContract } from "./ingress";
import { keysContract } from "./keys";
import { serviceSources } from "./service-sources";
import { vpcContract } from "./vpc";

const SERVICE = "region-canary";

export interface CanarySettings {
  /** Where it runs: as clients do, or inside the VPC, where the load balancer is internal. */
  readonly from: "internet" | "vpc";
  /** Minutes from one run to the next, 1 to 60. Each run is paid for. */
  readonly everyMinutes: number;
  /** CloudWatch Synthetics' runtime, one of Node.js without a browser. */
  readonly runtimeVersion: string;
  /** Merchant whose payments nobody settles. */
  readonly testMerchant: string;
  /** Days that reports of runs are kept. */
  readonly reportRetentionDays: number;
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/** A region's canary: a test merchant pays, again and again, by the region's own name. */
export class CanaryStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: CanarySettings) {
    super(scope, "canary", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { alarms, everyMinutes, testMerchant } = settings;
    const name = canaryName(environment);
    this.after("identity", account, "global");
    for (const layer of ["storage", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const { keyArns } = this.read(keysContract, account, region);
    const { canaryKeyArn } = this.read(ingressContract, account, region);
    const place = { environment, accountId: this.account.id, region: awsRegion };

    const reports = new CanaryBucket(this, "Reports", {
      ...place,
      organizationId: this.environment.organizationId,
      dataKeyArn: keyArns("data"),
      retentionDays: settings.reportRetentionDays,
    });
    const network = settings.from === "vpc" ? this.#network(name) : undefined;
    new Canary(this, "Canary", {
      ...place,
      name,
      program: serviceSources(SERVICE, ".js")[`${SERVICE}.js`]!,
      runtimeVersion: settings.runtimeVersion,
      everyMinutes,
      variables: {
        HOST: regionalApiName(environmentDomain(this.environment), region),
        MERCHANT: testMerchant,
        KEY: canaryKeyArn,
      },
      signingKeyArn: canaryKeyArn,
      ...(network && { network }),
      bucketName: reports.bucketName,
      artifactsBucketName: bucketName(environment, this.account.id, awsRegion, "artifacts"),
      dataKeyArn: keyArns("data"),
      logsKeyArn: keyArns("logs"),
      logRetentionDays: settings.logRetentionDays,
      retentionDays: settings.reportRetentionDays,
    });
    if ("topicArn" in alarms)
      new CanaryAlarms(this, "Alarms", {
        name,
        region: awsRegion,
        topicArn: alarms.topicArn,
        everyMinutes,
      });
  }

  #network(name: string): NonNullable<CanaryProps["network"]> {
    const { account, region } = this.place;
    const vpc = this.read(vpcContract, account, region);
    const endpoints = this.read(endpointsContract, account, region);
    const { securityGroupId } = new CanaryNetwork(this, "Network", {
      name: `${name}-canary`,
      vpcId: vpc.vpcId,
      endpointsGroupId: endpoints.securityGroupId,
      s3PrefixListId: endpoints.prefixListIds("s3"),
      balancerGroupId: this.read(ingressContract, account, region).securityGroupId,
    });
    return {
      subnetIds: this.folder.zoneIds.map((zone) => vpc.subnetIds(subnetKey("application", zone))),
      securityGroupId,
    };
  }
}
