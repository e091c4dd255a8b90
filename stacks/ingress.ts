import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { ApplicationLoadBalancer } from "../modules/compute/application-load-balancer";
import { BalancerRecord } from "../modules/compute/balancer-record";
import { ServerCertificate } from "../modules/compute/server-certificate";
import { WebFirewall } from "../modules/compute/web-firewall";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { apiName, bucketName, environmentCidr, regionalApiName, resourceName } from "../modules/core/names";
import { roleArn } from "../modules/core/role-arn";
import { subnetKey, workloadSubnet } from "../modules/core/tiers";
import { API_PORT, HEALTH_PORT } from "../modules/compute/ports";
import { SigningKey } from "../modules/security/signing-key";
import { SecurityGroup, type SecurityRule } from "../modules/network/security-group";
import { HTTPS } from "../modules/network/well-known-ports";
import { environmentDomain } from "./environment-domain";
import { keysContract } from "./keys";
import { publicZoneContract } from "./public-zone";
import { vpcContract } from "./vpc";
import { workloadNetwork } from "./workload-networks";

export interface IngressSettings {
  /** Whether the internet reaches the load balancer; the tier `ingress` of the VPC must be public then. */
  readonly internetFacing: boolean;
  /** Requests that one address may make in five minutes. */
  readonly rateLimit: number;
  /** Requests that the web ACL writes down. */
  readonly firewallLog: "all" | "blocked";
  readonly logRetentionDays: number;
  readonly deletionProtection: boolean;
  readonly alarms: AlarmChoice;
}

export const ingressContract = contract("ingress", 1, {
  /** Listener that services add their rules to. */
  listenerArn: id("arn:aws:elasticloadbalancing:"),
  /** Last part of the load balancer's ARN, by which CloudWatch and scaling know it. */
  arnSuffix: id("app/"),
  /** Group of the load balancer; services admit it. */
  securityGroupId: id("sg-"),
  dnsName: id("klap-"),
  /** Zone of `dnsName`, which alias records name. */
  dnsZoneId: id("Z"),
  /** Key by which the region's canary signs its requests. */
  canaryKeyArn: id("arn:aws:kms:"),
  /** Its public part, by which the program that takes requests knows the canary. A key of P-256 begins so. */
  canaryPublicKey: id("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"),
});

/** Way of requests into the payments API of one region: name, certificate, web ACL and load balancer. */
export class IngressStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: IngressSettings) {
    super(scope, "ingress", context);
    const { environment, account, region } = this.place;
    const { alarms, deletionProtection } = settings;
    const { zoneIds, awsRegion } = this.folder;
    const name = resourceName(environment, "api");
    const domain = environmentDomain(this.environment);
    const regionalName = regionalApiName(domain, region);
    for (const layer of ["storage", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);
    const vpc = this.read(vpcContract, account, region);
    const { zoneId } = this.read(publicZoneContract, account, "global");

    const { certificateArn } = new ServerCertificate(this, "Certificate", {
      names: [apiName(domain), regionalName],
    });
    const { securityGroupId } = new SecurityGroup(this, "SecurityGroup", {
      vpcId: vpc.vpcId,
      name,
      description: "Load balancer of the payments API",
      ingress: this.#callers(settings.internetFacing),
      egress: this.#targets(),
    });
    const balancer = new ApplicationLoadBalancer(this, "LoadBalancer", {
      name,
      internetFacing: settings.internetFacing,
      subnetIds: zoneIds.map((zone) => vpc.subnetIds(subnetKey("ingress", zone))),
      securityGroupId,
      certificateArn,
      logBucketName: bucketName(environment, this.account.id, awsRegion, "direct-logs"),
      deletionProtection,
      alarms,
    });
    new WebFirewall(this, "Firewall", {
      name,
      region: awsRegion,
      loadBalancerArn: balancer.loadBalancerArn,
      rateLimit: settings.rateLimit,
      logged: settings.firewallLog,
      logsKeyArn: this.read(keysContract, account, region).keyArns("logs"),
      logRetentionDays: settings.logRetentionDays,
      alarms,
    });
    new BalancerRecord(this, "RegionalName", { zoneId, name: regionalName, balancer });
    const canary = new SigningKey(this, "CanaryKey", {
      environment,
      accountId: this.account.id,
      purpose: "canary",
      signerRoleArn: roleArn(environment, this.account.id, awsRegion, "canary"),
    });
    const { listenerArn, arnSuffix, dnsName, dnsZoneId } = balancer;
    this.publish(ingressContract, {
      listenerArn,
      arnSuffix,
      securityGroupId,
      dnsName,
      dnsZoneId,
      canaryKeyArn: canary.keyArn,
      canaryPublicKey: canary.publicKey,
    });
  }

  /** Everybody, or the networks of the environment and on premises. */
  #callers(internetFacing: boolean): Record<string, SecurityRule> {
    const onPremises = this.environment.onPremises?.cidrs ?? [];
    const networks = internetFacing
      ? { internet: "0.0.0.0/0" }
      : {
          environment: environmentCidr(this.environment.name),
          ...Object.fromEntries(onPremises.map((cidr) => [`on-premises-${keyOf(cidr)}`, cidr])),
        };
    return Object.fromEntries(
      Object.entries(networks).map(([key, cidr]) => [
        key,
        { port: HTTPS, peer: { cidr }, description: `Payments API for ${key}` },
      ]),
    );
  }

  /** Services of every zone, and their health. */
  #targets(): Record<string, SecurityRule> {
    const { account, region } = this.place;
    const { cidr } = workloadNetwork(this.environment, account, region);
    return Object.fromEntries(
      this.folder.zoneIds.flatMap((zone) => {
        const peer = { cidr: workloadSubnet(cidr, "application", zone) };
        return [
          [`targets-${zone}`, { port: API_PORT, peer, description: "Services" }],
          [`health-${zone}`, { port: HEALTH_PORT, peer, description: "Health of services" }],
        ];
      }),
    );
  }
}

/** A network as a part of an address: `172-16-0-0-16`. */
function keyOf(cidr: string): string {
  return cidr.replace(/[./]/g, "-");
}
