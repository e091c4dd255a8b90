import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { allowRules, type AclTraffic } from "./allow-rules";
import { LockedVpc } from "./locked-vpc";
import { TierSubnets } from "./tier-subnets";
import { INSPECTION_TIERS, inspectionSubnet, type InspectionTier } from "../core/tiers";

const ANYWHERE: AclTraffic = { cidr: "0.0.0.0/0" };
/** Ports that NAT gateways use towards the internet, so that only answers to them come in. */
const FIRST_NAT_PORT = 1_024;
/** Rules in one direction of a network ACL, without asking AWS for more. */
const MAX_ACL_RULES = 20;
/** Of these, what the tier `egress` needs for the internet. */
const FROM_INTERNET = 3;

export interface InspectionVpcProps {
  /** Name tag: `klap-prod-inspection`. */
  readonly name: string;
  /** Block of the VPC, at least a /22. */
  readonly cidr: string;
  readonly zoneIds: readonly string[];
  /** Private networks on either side of the Transit Gateway: the platform's and those on premises. */
  readonly privateCidrs: readonly string[];
}

/**
 * VPC that all traffic to the internet passes. Its network ACLs are coarse, since they see no connections: the
 * internet reaches only the NAT gateways' ports and the resolvers see private networks only.
 * @throws PropsError if `privateCidrs` is empty, repeats a network or holds more than one ACL can list.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export class InspectionVpc extends Construct {
  public readonly vpcId: string;
  public readonly tiers: Readonly<Record<InspectionTier, TierSubnets>>;

  public constructor(scope: Construct, id: string, props: InspectionVpcProps) {
    super(scope, id);
    const { name, cidr, zoneIds, privateCidrs } = props;
    requireDistinct(this, "privateCidrs", privateCidrs, 1, MAX_ACL_RULES - FROM_INTERNET);

    const vpc = new LockedVpc(this, "Vpc", { name, cidr });
    const privateTraffic = privateCidrs.map((privateCidr) => ({ cidr: privateCidr }));
    const answers = (["tcp", "udp"] as const).map((protocol) => ({
      ...ANYWHERE,
      protocol,
      fromPort: FIRST_NAT_PORT,
    }));
    const traffic: Record<InspectionTier, { ingress: AclTraffic[]; egress: AclTraffic[] }> = {
      transit: { ingress: [ANYWHERE], egress: [ANYWHERE] },
      firewall: { ingress: [ANYWHERE], egress: [ANYWHERE] },
      egress: {
        ingress: [...privateTraffic, ...answers, { ...ANYWHERE, protocol: "fragmentation" }],
        egress: [ANYWHERE],
      },
      resolver: { ingress: privateTraffic, egress: privateTraffic },
    };
    const subnets = INSPECTION_TIERS.map((tier) => [
      tier,
      new TierSubnets(this, tier[0]!.toUpperCase() + tier.slice(1), {
        vpcId: vpc.vpcId,
        name,
        zoneIds,
        cidrOf: (zoneId) => inspectionSubnet(cidr, tier, zoneId),
        ingress: allowRules(traffic[tier].ingress),
        egress: allowRules(traffic[tier].egress),
      }),
    ]);
    this.vpcId = vpc.vpcId;
    this.tiers = Object.fromEntries(subnets) as Record<InspectionTier, TierSubnets>;
  }
}
