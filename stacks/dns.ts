import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { accountOf, type OnPremises } from "../modules/core/environment";
import { alarmTopicArn, bucketName, networkCidr, resourceName } from "../modules/core/names";
import { DnsClient, type FirewallFailure } from "../modules/network/dns-client";
import { DnsFirewall, type DnsFirewallProps } from "../modules/network/dns-firewall";
import { DnsProfile } from "../modules/network/dns-profile";
import { ForwardingRules } from "../modules/network/forwarding-rules";
import { ResolverEndpoint, type ResolverSubnet } from "../modules/network/resolver-endpoint";
import { ResourceShare } from "../modules/network/resource-share";
import { inspectionSubnet, subnetKey } from "../modules/core/tiers";
import { bucketArn } from "../modules/storage/bucket-arn";
import { environmentDomain } from "./environment-domain";
import { inspectionContract } from "./inspection";
import { keysContract } from "./keys";
import { privateZoneContract } from "./private-zone";
import { workloadNetworks } from "./workload-networks";

export interface DnsSettings {
  /** Domains beyond AWS's, the environment's own and those on premises, and what happens to all others. */
  readonly firewall: Omit<DnsFirewallProps, "name">;
  /** What VPCs get while DNS Firewall itself does not answer. */
  readonly onFirewallFailure: FirewallFailure;
  /** Days that questions are kept in CloudWatch Logs. */
  readonly queryLogRetentionDays: number;
}

export const dnsContract = contract("dns", 1, { profileId: id("rp-") });

/** Names that a VPC cannot do without: AWS's endpoints, instances' own names and reverse look-ups. */
const AWS_DOMAINS = [".amazonaws.com", ".api.aws", ".compute.internal", ".ec2.internal", ".in-addr.arpa"];

/** Resolution of a region's VPCs: one profile, shared with the environment's accounts, and the way on premises. */
export class DnsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DnsSettings) {
    super(scope, "dns", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { onPremises } = this.environment;
    const { firewall, onFirewallFailure, queryLogRetentionDays } = settings;
    const name = resourceName(environment, "dns");
    const { vpcId } = this.read(inspectionContract, account, region);
    const { zoneId } = this.read(privateZoneContract, account, "global");
    const keys = this.read(keysContract, account, region);
    for (const layer of ["storage", "log-protection"]) this.after(layer, account, region);

    const onPremisesDomains = onPremises?.domains ?? [];
    const { ruleGroupArn } = new DnsFirewall(this, "Firewall", {
      ...firewall,
      name: resourceName(environment, "dns"),
      allowedDomains: [
        ...AWS_DOMAINS,
        ...[environmentDomain(this.environment), ...onPremisesDomains].map((domain) => `.${domain}`),
        ...firewall.allowedDomains,
      ],
    });
    const profile = new DnsProfile(this, "Profile", {
      name,
      privateZoneId: zoneId,
      firewallRuleGroupArn: ruleGroupArn,
      ruleArns: onPremises === undefined ? {} : this.#onPremises(onPremises, vpcId),
    });
    const workloads = workloadNetworks(this.environment, region).map(({ account: workload }) => workload);
    new ResourceShare(this, "Share", {
      name,
      resourceArn: profile.profileArn,
      accounts: Object.fromEntries(
        workloads.map((workload) => [workload, accountOf(this.environment, workload).id]),
      ),
    });
    new DnsClient(this, "Inspection", {
      name: resourceName(environment, "inspection-dns"),
      vpcId,
      profileId: profile.profileId,
      onFirewallFailure,
      kmsKeyArn: keys.keyArns("logs"),
      queryLogRetentionDays,
      archiveBucketArn: bucketArn(bucketName(environment, this.account.id, awsRegion, "log-archive")),
    });
    this.publish(dnsContract, { profileId: profile.profileId });
  }

  /** Endpoints in the inspection VPC, and rules for what is answered on premises. */
  #onPremises({ cidrs, domains, nameServers }: OnPremises, vpcId: string): Readonly<Record<string, string>> {
    const { environment, account, region } = this.place;
    const { awsRegion, zoneIds } = this.folder;
    const inspection = this.read(inspectionContract, account, region);
    const vpcCidr = networkCidr(environment, region, "inspection");
    this.after("alarms", account, region);
    const shared = {
      vpcId,
      subnets: Object.fromEntries(
        zoneIds.map((zoneId): [string, ResolverSubnet] => [
          zoneId,
          {
            subnetId: inspection.subnetIds(subnetKey("resolver", zoneId)),
            cidr: inspectionSubnet(vpcCidr, "resolver", zoneId),
          },
        ]),
      ),
      alarms: { topicArn: alarmTopicArn(environment, this.account.id, awsRegion) },
    };
    new ResolverEndpoint(this, "Inbound", {
      ...shared,
      name: resourceName(environment, "inbound"),
      direction: "inbound",
      peerCidrs: cidrs,
    });
    const outbound = new ResolverEndpoint(this, "Outbound", {
      ...shared,
      name: resourceName(environment, "outbound"),
      direction: "outbound",
      peerCidrs: nameServers.map((address) => `${address}/32`),
    });
    const rules = new ForwardingRules(this, "Forwarding", {
      name: resourceName(environment, "dns"),
      endpointId: outbound.endpointId,
      domains,
      nameServers,
    });
    return rules.ruleArns;
  }
}
