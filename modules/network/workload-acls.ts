import type { AclRow, AclTable } from "./acl-rules";
import type { KafkaWay } from "./kafka-way";
import { WORKLOAD_TIERS, type WorkloadTier } from "../core/tiers";

/**
 * Who may talk to whom between the tiers of a workload VPC and beyond, in the order AWS tries the rules.
 * Network ACLs keep no state, so each conversation has a rule for its answers too. What they never see needs
 * none: the VPC's own DNS, time and metadata addresses. Security groups say the rest, down to single services.
 *
 * Where a tier also talks to addresses outside the VPC, `deny vpc` first shuts out the tiers not named above it.
 * `anywhere` on port 443 are S3 and DynamoDB by gateway endpoints, whose addresses are public, or for `runner`
 * what inspection lets out; the route tables have no other way there.
 */
export const WORKLOAD_ACLS: Readonly<Record<WorkloadTier, AclTable>> = {
  /** Load balancers: clients in, the services of `application` out, nothing else inside the VPC. */
  ingress: {
    ingress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "answers"],
      [300, "deny", "vpc", "all"],
      [400, "allow", "internet", "https"],
      [410, "allow", "environment", "https"],
      [420, "allow", "onPremises", "https"],
    ],
    egress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "services"],
      [300, "deny", "vpc", "all"],
      [400, "allow", "internet", "answers"],
      [410, "allow", "environment", "answers"],
      [420, "allow", "onPremises", "answers"],
    ],
  },
  /** Services: called by load balancers, each other, the runner, other regions and on-premises systems. */
  application: {
    ingress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "ingress", "services"],
      [210, "allow", "application", "https"],
      [220, "allow", "application", "answers"],
      [230, "allow", "data", "answers"],
      [240, "allow", "endpoints", "answers"],
      [250, "allow", "runner", "https"],
      [260, "allow", "runner", "services"],
      [300, "deny", "vpc", "all"],
      [400, "allow", "environment", "https"],
      [410, "allow", "onPremises", "https"],
      [420, "allow", "anywhere", "answers"],
    ],
    egress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "ingress", "answers"],
      [210, "allow", "application", "https"],
      [220, "allow", "application", "answers"],
      [230, "allow", "data", "postgresql"],
      [240, "allow", "endpoints", "https"],
      [250, "allow", "endpoints", "kafka"],
      [260, "allow", "runner", "answers"],
      [300, "deny", "vpc", "all"],
      [400, "allow", "anywhere", "https"],
      [410, "allow", "environment", "answers"],
      [420, "allow", "onPremises", "answers"],
    ],
  },
  /** Databases and their proxies: PostgreSQL for services and the runner, nobody outside the VPC. */
  data: {
    ingress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "postgresql"],
      [210, "allow", "runner", "postgresql"],
      [220, "allow", "data", "postgresql"],
      [230, "allow", "data", "answers"],
      [240, "allow", "endpoints", "answers"],
    ],
    egress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "answers"],
      [210, "allow", "runner", "answers"],
      [220, "allow", "data", "postgresql"],
      [230, "allow", "data", "answers"],
      [240, "allow", "endpoints", "https"],
    ],
  },
  /** Interface endpoints and Kafka's private links: they answer the VPC's own tiers and call nobody. */
  endpoints: {
    ingress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "https"],
      [210, "allow", "application", "kafka"],
      [220, "allow", "data", "https"],
      [230, "allow", "runner", "https"],
      [240, "allow", "runner", "kafka"],
    ],
    egress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "answers"],
      [210, "allow", "data", "answers"],
      [220, "allow", "runner", "answers"],
    ],
  },
  /** Interfaces of the Transit Gateway only, where AWS advises open rules: the tiers behind them decide. */
  transit: {
    ingress: [[100, "allow", "anywhere", "all"]],
    egress: [[100, "allow", "anywhere", "all"]],
  },
  /** Deployment jobs: they call, nobody calls them, and on-premises networks are out of their reach. */
  runner: {
    ingress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "answers"],
      [210, "allow", "data", "answers"],
      [220, "allow", "endpoints", "answers"],
      [300, "deny", "vpc", "all"],
      [310, "deny", "onPremises", "all"],
      [400, "allow", "anywhere", "answers"],
    ],
    egress: [
      [100, "allow", "anywhere", "fragmentation"],
      [200, "allow", "application", "https"],
      [210, "allow", "application", "services"],
      [220, "allow", "data", "postgresql"],
      [230, "allow", "endpoints", "https"],
      [240, "allow", "endpoints", "kafka"],
      [300, "deny", "vpc", "all"],
      [310, "deny", "onPremises", "all"],
      [400, "allow", "anywhere", "https"],
    ],
  },
};

/** Rows more where Kafka is not at Confluent, whose port the table above has. */
const KAFKA_ROWS: Readonly<
  Record<
    KafkaWay,
    Readonly<Partial<Record<WorkloadTier, Partial<Record<keyof AclTable, readonly AclRow[]>>>>>
  >
> = {
  "confluent-endpoint": {},
  "redpanda-endpoint": {
    application: { egress: [[255, "allow", "endpoints", "redpanda"]] },
    runner: { egress: [[245, "allow", "endpoints", "redpanda"]] },
    endpoints: {
      ingress: [
        [250, "allow", "application", "redpanda"],
        [260, "allow", "runner", "redpanda"],
      ],
    },
  },
  // The route tables of these tiers have no way there but inspection, which looks at the name.
  internet: Object.fromEntries(
    (["application", "runner"] as const).map((tier) => [
      tier,
      {
        egress: [
          [450, "allow", "anywhere", "kafka"],
          [460, "allow", "anywhere", "redpanda"],
        ],
      },
    ]),
  ),
};

/** Rules of every tier, for VPCs whose hosts reach Kafka in one way. */
export function workloadAcls(way: KafkaWay): Readonly<Record<WorkloadTier, AclTable>> {
  const more = KAFKA_ROWS[way];
  const of = (tier: WorkloadTier): AclTable => ({
    ingress: [...WORKLOAD_ACLS[tier].ingress, ...(more[tier]?.ingress ?? [])],
    egress: [...WORKLOAD_ACLS[tier].egress, ...(more[tier]?.egress ?? [])],
  });
  return Object.fromEntries(WORKLOAD_TIERS.map((tier) => [tier, of(tier)])) as Record<WorkloadTier, AclTable>;
}
