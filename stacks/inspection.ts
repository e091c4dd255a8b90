import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id, ids } from "../modules/core/contracts";
import { alarmTopicArn, bucketName, PLATFORM_CIDR, resourceName } from "../modules/core/names";
import { DomainAllowList } from "../modules/network/domain-allow-list";
import { FirewallAlarms } from "../modules/network/firewall-alarms";
import { firewallCallers } from "../modules/network/firewall-callers";
import { FirewallLogging } from "../modules/network/firewall-logging";
import { FlowLogs } from "../modules/network/flow-logs";
import { InspectionAttachment } from "../modules/network/inspection-attachment";
import { InspectionRoutes } from "../modules/network/inspection-routes";
import { InspectionVpc } from "../modules/network/inspection-vpc";
import { NatEgress } from "../modules/network/nat-egress";
import { NetworkFirewall } from "../modules/network/network-firewall";
import { ProtocolRules } from "../modules/network/protocol-rules";
import { INSPECTION_TIERS, subnetKey } from "../modules/core/tiers";
import { EncryptionKey } from "../modules/security/encryption-key";
import { keysContract } from "./keys";
import { transitContract } from "./transit";
import { workloadNetworks } from "./workload-networks";

export interface InspectionSettings {
  /** Block of the inspection VPC, a /20 of the address plan. */
  readonly cidr: string;
  /** Domains that the environment may reach; `.example.com` means the domain and all below it. */
  readonly egressDomains: readonly string[];
  /** Rules that the domain list may ever hold, two for each domain; it cannot grow later. */
  readonly domainCapacity: number;
  /** Ports beside 80 and 443 on which TLS to these domains may pass. @default none */
  readonly tlsPorts?: readonly number[];
  /** Whether AWS refuses to delete or change the firewall. */
  readonly protection: boolean;
  /** Days that firewall alerts are kept in CloudWatch Logs. */
  readonly logRetentionDays: number;
  /** Days that flow logs are kept at hand; the log archive keeps them longer. */
  readonly flowLogRetentionDays: number;
}

export const inspectionContract = contract("inspection", 1, {
  vpcId: id("vpc-"),
  /** By `<tier>-<zone id>`. */
  subnetIds: ids("subnet-"),
  attachmentId: id("tgw-attach-"),
});

/** Inspection VPC: the region's only way to the internet, through firewall and NAT gateway of each zone. */
export class InspectionStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: InspectionSettings) {
    super(scope, "inspection", context);
    const { environment, account, region } = this.place;
    const { zoneIds, awsRegion } = this.folder;
    const name = resourceName(environment, "inspection");
    const alarms: AlarmChoice = { topicArn: alarmTopicArn(environment, this.account.id, awsRegion) };
    const privateCidrs = [PLATFORM_CIDR, ...(this.environment.onPremises?.cidrs ?? [])];
    const spokes = Object.fromEntries(
      workloadNetworks(this.environment, region).map(({ account: spoke, cidr }) => [spoke, cidr]),
    );
    const transit = this.read(transitContract, account, region);
    const keys = this.read(keysContract, account, region);
    for (const layer of ["storage", "alarms", "log-protection"]) this.after(layer, account, region);

    const { vpcId, tiers } = new InspectionVpc(this, "Vpc", {
      name,
      cidr: settings.cidr,
      zoneIds,
      privateCidrs,
    });
    const egress = new NatEgress(this, "Egress", {
      name,
      vpcId,
      subnetIds: tiers.egress.subnetIds,
      alarms,
    });
    const firewall = this.#firewall(settings, vpcId, tiers.firewall.subnetIds, Object.values(spokes));
    const logs = {
      kmsKeyArn: keys.keyArns("logs"),
      archiveBucket: bucketName(environment, this.account.id, awsRegion, "log-archive"),
    };
    this.after("identity", this.place.account, "global");
    new FlowLogs(this, "FlowLogs", {
      ...logs,
      accountId: this.account.id,
      region: awsRegion,
      vpcId,
      network: "inspection",
      environment,
      retentionDays: settings.flowLogRetentionDays,
    });
    new FirewallLogging(this, "Logging", {
      ...logs,
      name: resourceName(environment, "firewall"),
      firewallArn: firewall.firewallArn,
      retentionDays: settings.logRetentionDays,
    });
    new FirewallAlarms(this, "Alarms", {
      name: resourceName(environment, "firewall"),
      firewallName: firewall.firewallName,
      zoneNames: firewall.zoneNames,
      alarms,
    });
    const attachment = new InspectionAttachment(this, "Attachment", {
      name,
      vpcId,
      subnetIds: Object.values(tiers.transit.subnetIds),
      transitGatewayId: transit.transitGatewayId,
      routeTableIds: transit.routeTableIds,
    });
    new InspectionRoutes(this, "Routes", {
      zoneIds,
      routeTableIds: {
        transit: tiers.transit.routeTableIds,
        firewall: tiers.firewall.routeTableIds,
        egress: tiers.egress.routeTableIds,
        resolver: tiers.resolver.routeTableIds,
      },
      endpointIds: firewall.endpointIds,
      natGatewayIds: egress.natGatewayIds,
      internetGatewayId: egress.internetGatewayId,
      transitGatewayId: attachment.attachedGatewayId,
      spokes,
      privateCidrs,
    });

    const subnetIds = Object.fromEntries(
      INSPECTION_TIERS.flatMap((tier) =>
        zoneIds.map((zoneId) => [subnetKey(tier, zoneId), tiers[tier].subnetIds[zoneId]!]),
      ),
    );
    this.publish(inspectionContract, { vpcId, subnetIds, attachmentId: attachment.attachmentId });
  }

  /** The firewall with its rule groups: protocols first, since what is neither HTTP nor TLS has no domain. */
  #firewall(
    settings: InspectionSettings,
    vpcId: string,
    subnetIds: Readonly<Record<string, string>>,
    spokeCidrs: readonly string[],
  ): NetworkFirewall {
    const { environment } = this.place;
    const { keyArn: kmsKeyArn } = new EncryptionKey(this, "Key", {
      environment,
      accountId: this.account.id,
      purpose: "firewall",
      users: [firewallCallers(this.account.id, this.folder.awsRegion)],
      role: { kind: "primary" },
    });
    const homeCidrs = [...spokeCidrs, settings.cidr];
    const protocols = new ProtocolRules(this, "Protocols", {
      name: resourceName(environment, "protocols"),
      homeCidrs,
      ...(settings.tlsPorts !== undefined && { tlsPorts: settings.tlsPorts }),
      kmsKeyArn,
    });
    const domains = new DomainAllowList(this, "Domains", {
      name: resourceName(environment, "domains"),
      domains: settings.egressDomains,
      homeCidrs,
      capacity: settings.domainCapacity,
      kmsKeyArn,
    });
    return new NetworkFirewall(this, "Firewall", {
      name: resourceName(environment, "egress"),
      vpcId,
      subnetIds,
      ruleGroupArns: [protocols.ruleGroupArn, domains.ruleGroupArn],
      homeCidrs,
      protection: settings.protection,
      kmsKeyArn,
    });
  }
}
