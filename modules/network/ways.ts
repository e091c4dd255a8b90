import { kafkaRules, type KafkaWay } from "./kafka-way";
import type { SecurityRule } from "./security-group";
import { HTTPS, POSTGRESQL } from "./well-known-ports";

/** What code in a VPC may reach, and by which group or network. */
export interface Ways {
  /** Group of the interface endpoints of AWS services. */
  readonly endpointsGroupId: string;
  /** Prefix list of S3, and what is fetched there. @default out of reach */
  readonly s3?: { readonly prefixListId: string; readonly description: string };
  /** Group of the database. @default out of reach */
  readonly databaseGroupId?: string;
  /** How Kafka is reached, and in which networks, by a key that never changes. @default out of reach */
  readonly kafka?: { readonly way: KafkaWay; readonly cidrs: Readonly<Record<string, string>> };
  /** Networks on premises, by a key that never changes. @default out of reach */
  readonly onPremisesCidrs?: Readonly<Record<string, string>>;
}

/** The ways as rules of a security group's egress, under keys that never change. */
export function wayRules(ways: Ways): Record<string, SecurityRule> {
  const { endpointsGroupId, s3, databaseGroupId, kafka, onPremisesCidrs = {} } = ways;
  return {
    endpoints: rule(HTTPS, { securityGroupId: endpointsGroupId }, "AWS services"),
    ...(s3 !== undefined && { s3: rule(HTTPS, { prefixListId: s3.prefixListId }, s3.description) }),
    ...(databaseGroupId !== undefined && {
      database: rule(POSTGRESQL, { securityGroupId: databaseGroupId }, "Database"),
    }),
    ...(kafka !== undefined &&
      Object.fromEntries(
        Object.entries(kafkaRules(kafka.way, kafka.cidrs)).map(([key, each]) => [`kafka-${key}`, each]),
      )),
    ...Object.fromEntries(
      Object.entries(onPremisesCidrs).map(([key, cidr]) => [
        `on-premises-${key}`,
        rule(HTTPS, { cidr }, "On premises"),
      ]),
    ),
  };
}

function rule(port: number, peer: SecurityRule["peer"], description: string): SecurityRule {
  return { port, peer, description };
}
