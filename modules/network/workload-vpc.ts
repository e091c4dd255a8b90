import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { aclRules } from "./acl-rules";
import { LockedVpc } from "./locked-vpc";
import { PublicIngress } from "./public-ingress";
import { TierSubnets } from "./tier-subnets";
import {
  subnetKey,
  WORKLOAD_TIERS,
  WORKLOAD_VPC_LENGTH,
  workloadSubnet,
  type WorkloadTier,
} from "../core/tiers";
import type { KafkaWay } from "./kafka-way";
import { workloadAcls } from "./workload-acls";

export interface WorkloadVpcProps {
  /** Prefix of Name tags: `klap-prod-payments`. */
  readonly name: string;
  /** Block of the VPC, a /16. */
  readonly cidr: string;
  readonly zoneIds: readonly string[];
  /** Whether the internet reaches the tier `ingress`. */
  readonly publicIngress: boolean;
  /** Block of the environment's networks in all regions. */
  readonly environmentCidr: string;
  /** Networks outside AWS. */
  readonly onPremisesCidrs: readonly string[];
  /** How services and the runner reach Kafka. */
  readonly kafkaWay: KafkaWay;
}

/**
 * VPC of a workload: six tiers in every zone, each with a network ACL of its own. No tier has a way out but
 * `ingress`, and that only where it is public; the Transit Gateway's routes come with the layer `vpc-routes`.
 * @throws PropsError if `cidr` is no /16, a zone repeats, or `onPremisesCidrs` are too many for network ACLs.
 */
export class WorkloadVpc extends Construct {
  public readonly vpcId: string;
  /** By `<tier>-<zone id>`. */
  public readonly subnetIds: Readonly<Record<string, string>>;
  /** By `<tier>-<zone id>`. */
  public readonly routeTableIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: WorkloadVpcProps) {
    super(scope, id);
    const { name, cidr, zoneIds, publicIngress, environmentCidr, onPremisesCidrs } = props;
    requirePattern(this, "cidr", cidr, SIXTEEN, `an IPv4 network of prefix /${WORKLOAD_VPC_LENGTH}`);
    const networks = { vpc: cidr, environment: environmentCidr, onPremises: onPremisesCidrs, publicIngress };
    const table = workloadAcls(props.kafkaWay);
    const acls = WORKLOAD_TIERS.map((tier) => ({
      tier,
      ingress: aclRules(this, "onPremisesCidrs", table[tier].ingress, networks),
      egress: aclRules(this, "onPremisesCidrs", table[tier].egress, networks),
    }));

    const { vpcId } = new LockedVpc(this, "Resource", { name, cidr });
    const tiers = new Map<WorkloadTier, TierSubnets>();
    for (const { tier, ingress, egress } of acls) {
      const cidrOf = (zoneId: string): string => workloadSubnet(cidr, tier, zoneId);
      tiers.set(tier, new TierSubnets(this, tier, { vpcId, name, zoneIds, cidrOf, ingress, egress }));
    }
    const { subnetIds, routeTableIds } = tiers.get("ingress")!;
    if (publicIngress)
      new PublicIngress(this, "Public", { vpcId, name: `${name}-ingress`, subnetIds, routeTableIds });

    this.vpcId = vpcId;
    this.subnetIds = keyed(tiers, (tier) => tier.subnetIds);
    this.routeTableIds = keyed(tiers, (tier) => tier.routeTableIds);
  }

  /** The tier's subnets, one for each zone. */
  public subnetIdsOf(tier: WorkloadTier, zoneIds: readonly string[]): string[] {
    return zoneIds.map((zoneId) => this.subnetIds[subnetKey(tier, zoneId)]!);
  }
}

const SIXTEEN = new RegExp(`/${WORKLOAD_VPC_LENGTH}$`);

/** One map by `<tier>-<zone id>` out of each tier's map by zone id. */
function keyed(
  tiers: ReadonlyMap<WorkloadTier, TierSubnets>,
  idsOf: (tier: TierSubnets) => Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    [...tiers].flatMap(([tier, subnets]) =>
      Object.entries(idsOf(subnets)).map(([zoneId, awsId]) => [subnetKey(tier, zoneId), awsId]),
    ),
  );
}
