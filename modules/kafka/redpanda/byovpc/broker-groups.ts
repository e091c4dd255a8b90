import { Construct } from "constructs";
import { brokerName } from "../../../core/names";
import { SecurityGroup, type SecurityRule } from "../../../network/security-group";
import type { BrokerPlace } from "./broker-place";

const HTTPS = 443;
const DNS = 53;
const KUBELET = 10_250;
/** Ports that brokers give clients outside of Kubernetes: bootstrap and brokers, by turns. */
const KAFKA: readonly [number, number] = [30_092, 30_094];
const REGISTRY = 30_081;
const BOOTSTRAP = 9_092;
const ANYWHERE = "0.0.0.0/0";

export interface BrokerGroupsProps {
  readonly place: BrokerPlace;
  readonly vpcId: string;
  readonly vpcCidr: string;
  /** Blocks of the brokers of other regions, which copy from here, by region. */
  readonly peerCidrs: Readonly<Record<string, string>>;
}

/**
 * Security groups that the vendor's interface asks for. Inside the VPC its machines talk as they like; they call the
 * vendor by HTTPS, which inspection narrows to names, and take connections from brokers of other regions only.
 * Private links come through a load balancer of the VPC itself.
 */
export class BrokerGroups extends Construct {
  /** Ids by what they are for. */
  public readonly groupIds: Readonly<
    Record<"agent" | "brokers" | "cluster" | "connectors" | "node" | "utility", string>
  >;

  public constructor(scope: Construct, id: string, props: BrokerGroupsProps) {
    super(scope, id);
    const { place, vpcId, vpcCidr, peerCidrs } = props;
    const group = (
      name: string,
      purpose: string,
      description: string,
      ingress: Record<string, SecurityRule>,
      egress: Record<string, SecurityRule>,
    ): string =>
      new SecurityGroup(this, name, {
        vpcId,
        name: brokerName(place.environment, place.region, purpose),
        description,
        ingress,
        egress,
      }).securityGroupId;

    const vpc = { cidr: vpcCidr };
    const out: Record<string, SecurityRule> = {
      vpc: { port: 1, toPort: 65_535, peer: vpc, description: "Nodes, brokers and endpoints" },
      dns: { port: DNS, protocol: "udp", peer: vpc, description: "Names inside the cluster" },
      vendor: { port: HTTPS, peer: { cidr: ANYWHERE }, description: "Vendor, through inspection" },
    };
    const kafka = (key: string, cidr: string, side: string): [string, SecurityRule][] => [
      [`${key}-kafka`, rule(KAFKA, cidr, `Kafka ${side} ${key}`)],
      [`${key}-bootstrap`, rule([BOOTSTRAP, BOOTSTRAP], cidr, `Kafka bootstrap ${side} ${key}`)],
      [`${key}-registry`, rule([REGISTRY, REGISTRY], cidr, `Schema Registry ${side} ${key}`)],
    ];
    const peers = (side: string): Record<string, SecurityRule> =>
      Object.fromEntries(Object.entries(peerCidrs).flatMap(([key, cidr]) => kafka(key, cidr, side)));

    this.groupIds = {
      agent: group("Agent", "agent", "Agent of the vendor", {}, out),
      connectors: group("Connectors", "connectors", "Nodes for connectors", {}, out),
      utility: group("Utility", "utility", "Nodes for utilities", {}, out),
      brokers: group(
        "Brokers",
        "brokers",
        "Nodes for brokers",
        { ...Object.fromEntries(kafka("vpc", vpcCidr, "from")), ...peers("from") },
        { ...out, ...peers("to") },
      ),
      cluster: group(
        "Cluster",
        "cluster",
        "Kubernetes API",
        { api: { port: HTTPS, peer: vpc, description: "Nodes and agent" } },
        {
          nodes: { port: HTTPS, peer: vpc, description: "Webhooks on nodes" },
          kubelets: { port: KUBELET, peer: vpc, description: "Kubelets" },
        },
      ),
      node: group(
        "Node",
        "node",
        "All nodes",
        {
          api: { port: HTTPS, peer: vpc, description: "Kubernetes API" },
          kubelet: { port: KUBELET, peer: vpc, description: "Kubernetes API to kubelets" },
          dns: { port: DNS, protocol: "udp", peer: vpc, description: "Names inside the cluster" },
          "dns-tcp": { port: DNS, peer: vpc, description: "Long answers about names" },
        },
        out,
      ),
    };
  }
}

function rule([port, toPort]: readonly [number, number], cidr: string, description: string): SecurityRule {
  return { port, ...(toPort !== port && { toPort }), peer: { cidr }, description };
}
