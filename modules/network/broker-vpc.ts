import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { BROKER_TIERS, BROKER_VPC_LENGTH, brokerSubnet, subnetKey, type BrokerTier } from "../core/tiers";
import { allowRules, type AclTraffic } from "./allow-rules";
import { LockedVpc } from "./locked-vpc";
import { TierSubnets } from "./tier-subnets";

const ANYWHERE = "0.0.0.0/0";
/** Lowest port that answers come to; the vendor's own ports lie above it as well. */
const FIRST_HIGH_PORT = 1_024;

/** By which the vendor's load balancers find the subnets that are theirs. */
const NODE_TAGS = { "kubernetes.io/role/internal-elb": "1", "redpanda.subnet.private": "1" };

export interface BrokerVpcProps {
  /** Prefix of Name tags: `klap-staging-streaming`. */
  readonly name: string;
  /** Block of the VPC, a /17. */
  readonly cidr: string;
  readonly zoneIds: readonly string[];
}

/**
 * VPC whose nodes a Kafka vendor runs: they talk to each other as they like, to the vendor through inspection, and to
 * brokers of other regions; nothing else begins a connection to them but by a private link. There is no way in from
 * the internet. The Transit Gateway's routes come with the layer `vpc-routes`.
 * @throws PropsError if `cidr` is no /17, or a zone repeats.
 */
export class BrokerVpc extends Construct {
  public readonly vpcId: string;
  /** By `<tier>-<zone id>`. */
  public readonly subnetIds: Readonly<Record<string, string>>;
  /** By `<tier>-<zone id>`. */
  public readonly routeTableIds: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, props: BrokerVpcProps) {
    super(scope, id);
    const { name, cidr, zoneIds } = props;
    requirePattern(
      this,
      "cidr",
      cidr,
      new RegExp(`/${BROKER_VPC_LENGTH}$`),
      `an IPv4 network of prefix /${BROKER_VPC_LENGTH}`,
    );
    const { vpcId } = new LockedVpc(this, "Resource", { name, cidr });
    const traffic = trafficOf(cidr);
    const tiers = BROKER_TIERS.map((tier) => {
      const subnets = new TierSubnets(this, tier, {
        vpcId,
        name,
        zoneIds,
        cidrOf: (zoneId) => brokerSubnet(cidr, tier, zoneId),
        ingress: allowRules(traffic[tier].ingress),
        egress: allowRules(traffic[tier].egress),
        ...(tier === "nodes" && { subnetTags: NODE_TAGS }),
      });
      return [tier, subnets] as const;
    });
    const keyed = (
      idsOf: (subnets: TierSubnets) => Readonly<Record<string, string>>,
    ): Record<string, string> =>
      Object.fromEntries(
        tiers.flatMap(([tier, subnets]) =>
          Object.entries(idsOf(subnets)).map(([zoneId, awsId]) => [subnetKey(tier, zoneId), awsId]),
        ),
      );
    this.vpcId = vpcId;
    this.subnetIds = keyed((subnets) => subnets.subnetIds);
    this.routeTableIds = keyed((subnets) => subnets.routeTableIds);
  }
}

/** What passes between the tiers and beyond; security groups say the rest. */
function trafficOf(
  vpc: string,
): Readonly<Record<BrokerTier, { ingress: AclTraffic[]; egress: AclTraffic[] }>> {
  const fragmentation: AclTraffic = { cidr: ANYWHERE, protocol: "fragmentation" };
  const high = (cidr: string): AclTraffic => ({ cidr, protocol: "tcp", fromPort: FIRST_HIGH_PORT });
  const port = (cidr: string, number: number): AclTraffic => ({
    cidr,
    protocol: "tcp",
    fromPort: number,
    toPort: number,
  });
  return {
    nodes: {
      // High ports: answers of the vendor, and of brokers of other regions, which also call here.
      ingress: [fragmentation, { cidr: vpc }, high(ANYWHERE)],
      egress: [fragmentation, { cidr: vpc }, port(ANYWHERE, 443), port(ANYWHERE, 80), high(ANYWHERE)],
    },
    endpoints: {
      ingress: [fragmentation, port(vpc, 443)],
      egress: [fragmentation, high(vpc)],
    },
    transit: { ingress: [{ cidr: ANYWHERE }], egress: [{ cidr: ANYWHERE }] },
  };
}
