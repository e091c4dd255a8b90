import type { SecurityRule } from "./security-group";

const HTTPS = 443;
const POSTGRESQL = 5432;
const KAFKA = 9092;

/** What code in a VPC may reach, and by which group or network. */
export interface Ways {
  /** Group of the interface endpoints of AWS services. */
  readonly endpointsGroupId: string;
  /** Prefix list of S3, and what is fetched there. @default out of reach */
  readonly s3?: { readonly prefixListId: string; readonly description: string };
  /** Group of the database or its proxy. @default out of reach */
  readonly databaseGroupId?: string;
  /** Networks of Kafka's private links, by a key that never changes. @default out of reach */
  readonly kafkaCidrs?: Readonly<Record<string, string>>;
  /** Networks on premises, by a key that never changes. @default out of reach */
  readonly onPremisesCidrs?: Readonly<Record<string, string>>;
}

/** The ways as rules of a security group's egress, under keys that never change. */
export function wayRules(ways: Ways): Record<string, SecurityRule> {
  const { endpointsGroupId, s3, databaseGroupId, kafkaCidrs = {}, onPremisesCidrs = {} } = ways;
  return {
    endpoints: rule(HTTPS, { securityGroupId: endpointsGroupId }, "AWS services"),
    ...(s3 !== undefined && { s3: rule(HTTPS, { prefixListId: s3.prefixListId }, s3.description) }),
    ...(databaseGroupId !== undefined && {
      database: rule(POSTGRESQL, { securityGroupId: databaseGroupId }, "Database"),
    }),
    ...Object.fromEntries(
      Object.entries(kafkaCidrs).flatMap(([key, cidr]) => [
        [`kafka-${key}`, rule(KAFKA, { cidr }, "Kafka by private link")],
        [`registry-${key}`, rule(HTTPS, { cidr }, "Schema Registry by private link")],
      ]),
    ),
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
