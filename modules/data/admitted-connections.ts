/** How much a database can carry, equal in every region so that any of them can take the whole load. */
export type DatabaseCapacity =
  | {
      readonly kind: "serverless";
      /** Aurora capacity units (2 GiB each) in steps of a half, 0 to 256. */
      readonly minAcu: number;
      readonly maxAcu: number;
    }
  | { readonly kind: "provisioned"; readonly instanceClass: string };

/** Memory in GiB of instance classes, by size. Capacity units have 2 each. */
const MEMORY_GIB: Readonly<Record<string, number>> = {
  large: 16,
  xlarge: 32,
  "2xlarge": 64,
  "4xlarge": 128,
  "8xlarge": 256,
  "12xlarge": 384,
  "16xlarge": 512,
};
const GIB_OF_UNIT = 2;
/** What PostgreSQL keeps of memory by Aurora's default, `LEAST(DBInstanceClassMemory/9531392, 5000)`. */
const MOST = 5_000;
/** The same where a serverless instance may shrink to half a unit. */
const MOST_WHERE_SMALL = 2_000;
/** A little under the numbers that AWS documents for 1 to 16 units (189, 823, 1669, 3360). */
const OF_UNIT = 209;
const TAKEN_BEFORE = 25;

/**
 * Connections that an instance of a capacity admits at least, by Aurora's default of `max_connections`; 0 where the
 * capacity is unknown.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html
 */
export function admittedConnections(capacity: DatabaseCapacity): number {
  if (capacity.kind === "serverless")
    return Math.min(ofUnits(capacity.maxAcu), capacity.minAcu <= 0.5 ? MOST_WHERE_SMALL : MOST);
  const [, size = ""] = /^db\.[a-z0-9]+\.([a-z0-9]+)$/.exec(capacity.instanceClass) ?? [];
  return ofUnits((MEMORY_GIB[size] ?? 0) / GIB_OF_UNIT);
}

function ofUnits(units: number): number {
  return Math.max(0, Math.min(MOST, Math.floor(units * OF_UNIT - TAKEN_BEFORE)));
}
