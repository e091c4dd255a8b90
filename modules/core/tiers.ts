import { prefixLength, subnetOf } from "./cidr";

/** Parts of a workload VPC, each with subnets and routes of its own in every zone. */
export const WORKLOAD_TIERS = ["ingress", "application", "data", "endpoints", "transit", "runner"] as const;
export type WorkloadTier = (typeof WORKLOAD_TIERS)[number];

/** Parts of the inspection VPC: three in the order a packet to the internet passes them, and the DNS resolvers. */
export const INSPECTION_TIERS = ["transit", "firewall", "egress", "resolver"] as const;
export type InspectionTier = (typeof INSPECTION_TIERS)[number];

/** Parts of the VPC that a Kafka vendor's brokers run in: their nodes, endpoints of AWS services, the Transit Gateway. */
export const BROKER_TIERS = ["nodes", "endpoints", "transit"] as const;
export type BrokerTier = (typeof BROKER_TIERS)[number];

export type Tier = WorkloadTier | InspectionTier | BrokerTier;

/** Bits of a tier's block that number the zone: eight zones, two more than any region has today. */
const ZONE_BITS = 3;

/**
 * Where a tier lies in its VPC's block: prefix bits after the VPC's, and position among blocks of that size.
 * Tiers never overlap. All zones of a tier lie in one block, so that a network ACL names a tier in one rule
 * and a new zone changes neither rules nor subnets.
 */
const WORKLOAD_BLOCKS: Readonly<Record<WorkloadTier, Block>> = {
  application: { bits: 2, index: 0 },
  data: { bits: 3, index: 2 },
  ingress: { bits: 4, index: 6 },
  endpoints: { bits: 4, index: 7 },
  runner: { bits: 5, index: 16 },
  transit: { bits: 9, index: 272 },
};

const INSPECTION_BLOCKS: Readonly<Record<InspectionTier, Block>> = {
  transit: { bits: 3, index: 0 },
  firewall: { bits: 3, index: 1 },
  egress: { bits: 3, index: 2 },
  resolver: { bits: 3, index: 3 },
};

const BROKER_BLOCKS: Readonly<Record<BrokerTier, Block>> = {
  nodes: { bits: 1, index: 0 },
  endpoints: { bits: 4, index: 8 },
  transit: { bits: 8, index: 144 },
};

interface Block {
  readonly bits: number;
  readonly index: number;
}

/** AWS takes subnets of /28 and larger; the smallest tiers need these VPC blocks. */
export const WORKLOAD_VPC_LENGTH = 16;
export const BROKER_VPC_LENGTH = 17;
export const INSPECTION_VPC_LENGTH = 22;

/** Block that holds a workload tier of every zone. */
export function workloadTier(vpcCidr: string, tier: WorkloadTier): string {
  return tierBlock(vpcCidr, WORKLOAD_BLOCKS[tier]);
}

/** Block that holds an inspection tier of every zone. */
export function inspectionTier(vpcCidr: string, tier: InspectionTier): string {
  return tierBlock(vpcCidr, INSPECTION_BLOCKS[tier]);
}

/** Block of a workload tier in one zone (by zone id). */
export function workloadSubnet(vpcCidr: string, tier: WorkloadTier, zoneId: string): string {
  return zoneBlock(workloadTier(vpcCidr, tier), zoneId);
}

/** Block of an inspection tier in one zone (by zone id). */
export function inspectionSubnet(vpcCidr: string, tier: InspectionTier, zoneId: string): string {
  return zoneBlock(inspectionTier(vpcCidr, tier), zoneId);
}

/** Block that holds a tier of brokers of every zone. */
export function brokerTier(vpcCidr: string, tier: BrokerTier): string {
  return tierBlock(vpcCidr, BROKER_BLOCKS[tier]);
}

/** Block of a tier of brokers in one zone (by zone id). */
export function brokerSubnet(vpcCidr: string, tier: BrokerTier, zoneId: string): string {
  return zoneBlock(brokerTier(vpcCidr, tier), zoneId);
}

/** Key of a tier in one zone, in addresses and contracts: `application-sae1-az1`. */
export function subnetKey(tier: Tier, zoneId: string): string {
  return `${tier}-${zoneId}`;
}

function tierBlock(vpcCidr: string, { bits, index }: Block): string {
  return subnetOf(vpcCidr, prefixLength(vpcCidr) + bits, index);
}

function zoneBlock(tierCidr: string, zoneId: string): string {
  return subnetOf(tierCidr, prefixLength(tierCidr) + ZONE_BITS, zoneNumber(zoneId) - 1);
}

/** 4 for `use1-az4`. */
function zoneNumber(zoneId: string): number {
  return Number(zoneId.slice(zoneId.lastIndexOf("-az") + 3));
}
