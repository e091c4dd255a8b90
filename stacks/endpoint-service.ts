import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { healthyFloorOf } from "../modules/compute/target-health";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, id } from "../modules/core/contracts";
import { resourceName } from "../modules/core/names";
import { EndpointService, type PrivateNameChoice } from "../modules/network/endpoint-service";
import { NetworkLoadBalancer, type HealthCheck } from "../modules/network/network-load-balancer";
import { SecurityGroup, type SecurityRule } from "../modules/network/security-group";
import { HTTPS } from "../modules/network/well-known-ports";
import { subnetKey, workloadSubnet } from "../modules/core/tiers";
import { vpcContract } from "./vpc";
import { workloadNetwork } from "./workload-networks";

/** A company that calls the payments API from its own AWS account. */
export interface Partner {
  readonly accountId: string;
  /** Its networks, by a key that never changes: connections from other addresses are refused. */
  readonly cidrs: Readonly<Record<string, string>>;
}

export interface EndpointServiceSettings {
  /** By a key that never changes. */
  readonly partners: Readonly<Record<string, Partner>>;
  /** Port on which the payments API ends TLS. */
  readonly targetPort: number;
  readonly healthCheck: HealthCheck;
  /** Targets that the payments API has at least; with too few healthy ones the load balancer leaves DNS. */
  readonly leastTargets: number;
  readonly proxyProtocolV2: boolean;
  readonly crossZone: boolean;
  readonly deletionProtection: boolean;
  readonly privateName: PrivateNameChoice;
  readonly alarms: AlarmChoice;
}

export const endpointServiceContract = contract("endpoint-service", 1, {
  /** Partners connect to `com.amazonaws.vpce.<region>.<service id>`. */
  serviceId: id("vpce-svc-"),
  loadBalancerArn: id("arn:aws:elasticloadbalancing:"),
  /** Where the payments API registers its tasks. */
  targetGroupArn: id("arn:aws:elasticloadbalancing:"),
  /** Group of the load balancer; the payments API admits it on the target and health check ports. */
  securityGroupId: id("sg-"),
});

/** Publishes the payments API to partners through PrivateLink, on a load balancer of its own. */
export class EndpointServiceStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: EndpointServiceSettings) {
    super(scope, "endpoint-service", context);
    const { partners, targetPort, healthCheck, alarms } = settings;
    const { zoneIds } = this.folder;
    const { account, region } = this.place;
    const name = resourceName(this.environment.name, "partners");
    const vpc = this.read(vpcContract, account, region);
    const { cidr } = workloadNetwork(this.environment, account, region);
    if ("topicArn" in alarms) this.after("alarms", account, region);

    const group = new SecurityGroup(this, "SecurityGroup", {
      vpcId: vpc.vpcId,
      name,
      description: "Load balancer that partners reach through PrivateLink",
      ingress: partnerRules(partners),
      egress: Object.fromEntries(
        zoneIds.flatMap((zoneId) => {
          const peer = { cidr: workloadSubnet(cidr, "application", zoneId) };
          const targets = { port: targetPort, peer, description: "Payments API" };
          const health = { port: healthCheck.port, peer, description: "Health of the payments API" };
          // AWS refuses the same rule twice.
          return healthCheck.port === targetPort
            ? [[`targets-${zoneId}`, targets]]
            : [
                [`targets-${zoneId}`, targets],
                [`health-${zoneId}`, health],
              ];
        }),
      ),
    });
    const balancer = new NetworkLoadBalancer(this, "LoadBalancer", {
      name,
      vpcId: vpc.vpcId,
      subnetIds: zoneIds.map((zoneId) => vpc.subnetIds(subnetKey("application", zoneId))),
      securityGroupId: group.securityGroupId,
      listenerPort: HTTPS,
      targetPort,
      healthCheck,
      healthyFloor: healthyFloorOf(settings.leastTargets),
      proxyProtocolV2: settings.proxyProtocolV2,
      crossZone: settings.crossZone,
      filterPrivateLink: true,
      deletionProtection: settings.deletionProtection,
      alarms,
    });
    const service = new EndpointService(this, "Service", {
      name,
      loadBalancerArn: balancer.loadBalancerArn,
      partnerAccountIds: Object.fromEntries(
        Object.entries(partners).map(([key, { accountId }]) => [key, accountId]),
      ),
      privateName: settings.privateName,
      alarms,
    });
    this.publish(endpointServiceContract, {
      serviceId: service.serviceId,
      loadBalancerArn: balancer.loadBalancerArn,
      targetGroupArn: balancer.targetGroupArn,
      securityGroupId: group.securityGroupId,
    });
  }
}

function partnerRules(partners: EndpointServiceSettings["partners"]): Record<string, SecurityRule> {
  return Object.fromEntries(
    Object.entries(partners).flatMap(([partner, { cidrs }]) =>
      Object.entries(cidrs).map(([network, cidr]) => [
        `${partner}-${network}`,
        { port: HTTPS, peer: { cidr }, description: `Partner ${partner}, network ${network}` },
      ]),
    ),
  );
}
