import type { IConstruct } from "constructs";
import { PropsError } from "../core/errors";
import { WORKLOAD_TIERS, workloadTier, type WorkloadTier } from "../core/tiers";
import { HTTPS, KAFKA, POSTGRESQL } from "./well-known-ports";

/** Rules in each direction of a network ACL before AWS must be asked for more. */
const MAX_RULES = 20;

/** Rows stand ten apart, so that a peer of several blocks numbers them below the next row. */
const ROW_SPACING = 10;

/**
 * What a rule lets through, as protocol number, ports and ICMP type. `services` are the ports of the platform's
 * own services and their health checks, `redpanda` those of
 * a vendor's brokers, far apart, of which security groups name the few. `answers` are the client ports of load
 * balancers, NAT and Lambda, wider than those of Linux. `fragmentation` is the ICMP message without which
 * long packets vanish on the way to a Transit Gateway or a VPN.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
 */
const SERVICES = {
  all: { protocol: "-1", fromPort: 0, toPort: 0 },
  https: { protocol: "6", fromPort: HTTPS, toPort: HTTPS },
  services: { protocol: "6", fromPort: 8080, toPort: 8444 },
  postgresql: { protocol: "6", fromPort: POSTGRESQL, toPort: POSTGRESQL },
  kafka: { protocol: "6", fromPort: KAFKA, toPort: KAFKA },
  redpanda: { protocol: "6", fromPort: 30_081, toPort: 32_500 },
  answers: { protocol: "6", fromPort: 1024, toPort: 65_535 },
  fragmentation: { protocol: "1", fromPort: 0, toPort: 0, icmpType: 3, icmpCode: 4 },
} as const;
export type AclService = keyof typeof SERVICES;

/**
 * Other end of a rule: a tier of the same VPC, the whole VPC, the environment's networks in all regions,
 * the on-premises networks, any address, or the internet, which is any address where ingress is public
 * and nobody where it is not.
 */
export type AclPeer = WorkloadTier | "vpc" | "environment" | "onPremises" | "anywhere" | "internet";

/** Number, what happens, other end, what passes. */
export type AclRow = readonly [number: number, action: "allow" | "deny", peer: AclPeer, service: AclService];

/** Rules of one tier in both directions. */
export interface AclTable {
  readonly ingress: readonly AclRow[];
  readonly egress: readonly AclRow[];
}

/** Blocks of the peers of one VPC. */
export interface AclNetworks {
  readonly vpc: string;
  readonly environment: string;
  readonly onPremises: readonly string[];
  readonly publicIngress: boolean;
}

export interface AclRule {
  readonly ruleNo: number;
  readonly action: string;
  readonly protocol: string;
  readonly cidrBlock: string;
  readonly fromPort: number;
  readonly toPort: number;
  readonly icmpType?: number;
  readonly icmpCode?: number;
}

/**
 * Rules of one direction for one VPC.
 * @throws PropsError if they are more than AWS takes, which many on-premises blocks bring about.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export function aclRules(
  scope: IConstruct,
  prop: string,
  rows: readonly AclRow[],
  networks: AclNetworks,
): AclRule[] {
  const rules = rows.flatMap(([number, action, peer, service]) =>
    blocksOf(peer, networks).map((cidrBlock, index) => ({
      ruleNo: number + index,
      action,
      cidrBlock,
      ...SERVICES[service],
    })),
  );
  const { onPremises } = networks;
  if (rules.length > MAX_RULES || onPremises.length > ROW_SPACING)
    throw new PropsError(
      scope,
      prop,
      `a list short enough for ${MAX_RULES} network ACL rules (join neighbouring blocks)`,
      onPremises,
    );
  return rules;
}

function blocksOf(peer: AclPeer, networks: AclNetworks): readonly string[] {
  if (isTier(peer)) return [workloadTier(networks.vpc, peer)];
  if (peer === "anywhere") return ["0.0.0.0/0"];
  if (peer === "internet") return networks.publicIngress ? ["0.0.0.0/0"] : [];
  if (peer === "onPremises") return networks.onPremises;
  return [networks[peer]];
}

function isTier(peer: AclPeer): peer is WorkloadTier {
  return (WORKLOAD_TIERS as readonly string[]).includes(peer);
}
