import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { bucketName, resourceName } from "../modules/core/names";
import { DnsClient, type FirewallFailure } from "../modules/network/dns-client";
import { bucketArn } from "../modules/storage/bucket-arn";
import { dnsContract } from "./dns";
import { keysContract } from "./keys";
import { vpcContract } from "./vpc";

export interface DnsClientSettings {
  /** What the VPC gets while DNS Firewall itself does not answer. */
  readonly onFirewallFailure: FirewallFailure;
  /** Days that questions are kept in CloudWatch Logs. */
  readonly queryLogRetentionDays: number;
}

/** Lets the workload VPC of an account resolve what the network account's profile holds, and logs its questions. */
export class DnsClientStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DnsClientSettings) {
    super(scope, "dns-client", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { vpcId } = this.read(vpcContract, account, region);
    const { profileId } = this.read(dnsContract, "network", region);
    const keys = this.read(keysContract, account, region);
    for (const layer of ["storage", "log-protection"]) this.after(layer, account, region);

    new DnsClient(this, "Dns", {
      ...settings,
      name: resourceName(environment, `${account}-dns`),
      vpcId,
      profileId,
      kmsKeyArn: keys.keyArns("logs"),
      archiveBucketArn: bucketArn(bucketName(environment, this.account.id, awsRegion, "log-archive")),
    });
  }
}
