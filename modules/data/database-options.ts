import { LOG_RETENTION_DAYS } from "../audit/log-retention-days";
import { integerProblems, oneOfProblems, type FieldProblem } from "../core/problems";
import { ENGINE_VERSIONS, INSTANCE_CLASSES } from "./engine";

/** How much a database can carry, equal in every region so that any of them can take the whole load. */
export type DatabaseCapacity =
  | {
      readonly kind: "serverless";
      /** Aurora capacity units (2 GiB each) in steps of a half, 0 to 256. */
      readonly minAcu: number;
      readonly maxAcu: number;
    }
  | { readonly kind: "provisioned"; readonly instanceClass: string };

/** Kinds of statement that pgaudit writes down; its own names. */
export const AUDITED_STATEMENTS = ["ddl", "function", "misc", "read", "role", "write"] as const;
export type AuditedStatement = (typeof AUDITED_STATEMENTS)[number];

const FORWARDING_CONSISTENCIES = ["session", "global"] as const;
export type ForwardingConsistency = (typeof FORWARDING_CONSISTENCIES)[number];

/** What is chosen about a database, the same in every region. */
export interface DatabaseOptions {
  readonly engineVersion: string;
  readonly capacity: DatabaseCapacity;
  /** Zones with an instance, counted from the folder's first. The first apply makes the first one the writer. */
  readonly zoneCount: number;
  /** Whether services reach the database through a pool of connections, or why not. */
  readonly proxy: "proxy" | { readonly noProxy: string };
  /**
   * What a session in another region sees after it forwarded a write: its own writes, or everybody's. Aurora's third
   * mode sees neither for a while, which a ledger cannot live with.
   */
  readonly forwardingConsistency: ForwardingConsistency;
  /** Seconds of commits that the other region may lack before the writer stops, or why it never stops. */
  readonly commitBound: { readonly seconds: number } | { readonly noBound: string };
  /** Stream of everything that happens in the database, which its administrators cannot change, or why none. */
  readonly activityStream: "async" | "sync" | { readonly noActivityStream: string };
  /**
   * `advanced` keeps 15 months of what the database did, `standard` 7 days. Terraform can only prepare `advanced`;
   * decision 0015 has the call that switches it on once.
   */
  readonly insights: "advanced" | "standard";
  readonly auditedStatements: readonly AuditedStatement[];
  /** Days that the database's logs are kept at hand. */
  readonly logRetentionDays: number;
  /** Seconds between two readings of the operating system. */
  readonly monitoringSeconds: number;
  /** `io-optimized` costs more for storage and nothing for reads and writes. */
  readonly storage: "standard" | "io-optimized";
  readonly deletionProtection: boolean;
  /** Whether a deleted cluster leaves a snapshot behind. */
  readonly finalSnapshot: boolean;
  /** Connections to one cluster from which on somebody is told. */
  readonly maxConnections: number;
}

const MAX_ACU = 256;
const MONITORING_SECONDS = [1, 5, 10, 15, 30, 60];
/** @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-postgresql-rpo.html */
const COMMIT_BOUND_SECONDS = { min: 20, max: 2_147_483_647 };

/** What is wrong with options: unknown values, and options that exclude each other. */
export function databaseProblems(options: DatabaseOptions): FieldProblem[] {
  const { engineVersion, zoneCount, auditedStatements, logRetentionDays, monitoringSeconds } = options;
  return [
    ...oneOfProblems<string>("engineVersion", engineVersion, ENGINE_VERSIONS),
    ...capacityProblems(options),
    ...integerProblems("zoneCount", zoneCount, 1, 3),
    ...oneOfProblems("forwardingConsistency", options.forwardingConsistency, FORWARDING_CONSISTENCIES),
    ...(options.proxy === "proxy" && options.forwardingConsistency === "session"
      ? [
          {
            field: "forwardingConsistency",
            rule: "global, because RDS Proxy cannot keep what session consistency needs",
            value: options.forwardingConsistency,
          },
        ]
      : []),
    ...("seconds" in options.commitBound
      ? integerProblems(
          "commitBound.seconds",
          options.commitBound.seconds,
          COMMIT_BOUND_SECONDS.min,
          COMMIT_BOUND_SECONDS.max,
        )
      : []),
    ...auditedStatements.flatMap((statement) =>
      oneOfProblems("auditedStatements", statement, AUDITED_STATEMENTS),
    ),
    ...oneOfProblems("logRetentionDays", logRetentionDays, LOG_RETENTION_DAYS),
    ...oneOfProblems("monitoringSeconds", monitoringSeconds, MONITORING_SECONDS),
    ...integerProblems("maxConnections", options.maxConnections, 1, 262_143),
  ];
}

function capacityProblems({ capacity, activityStream }: DatabaseOptions): FieldProblem[] {
  if (capacity.kind === "provisioned")
    return oneOfProblems("capacity.instanceClass", capacity.instanceClass, INSTANCE_CLASSES);
  const { minAcu, maxAcu } = capacity;
  const problems: FieldProblem[] = [];
  // A paused member would stop replication, and a proxy's connections would never let it pause.
  if (!isAcu(minAcu) || minAcu === 0)
    problems.push({
      field: "capacity.minAcu",
      rule: `a multiple of 0.5 from 0.5 to ${MAX_ACU}, because members of a global database cannot pause`,
      value: minAcu,
    });
  if (!isAcu(maxAcu) || maxAcu < Math.max(minAcu, 1))
    problems.push({
      field: "capacity.maxAcu",
      rule: `a multiple of 0.5 from 1 to ${MAX_ACU}, no less than capacity.minAcu`,
      value: maxAcu,
    });
  if (typeof activityStream === "string")
    problems.push({
      field: "activityStream",
      rule: "left out with a reason, because Serverless v2 has no activity streams",
      value: activityStream,
    });
  return problems;
}

function isAcu(value: number): boolean {
  return Number.isInteger(value * 2) && value >= 0 && value <= MAX_ACU;
}
