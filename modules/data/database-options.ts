import { LOG_RETENTION_DAYS } from "../audit/log-retention-days";
import { integerProblems, oneOfProblems, type FieldProblem } from "../core/problems";
import { admittedConnections, type DatabaseCapacity } from "./admitted-connections";
import { ENGINE_VERSIONS, INSTANCE_CLASSES } from "./engine";

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
  /**
   * Connections that all programs of a region may open together, with a release beside the old one; from there on
   * somebody is told.
   */
  readonly maxConnections: number;
}

/** Share of the connections that the engine admits which programs may use. */
const PROGRAMS_SHARE = 0.9;
const MAX_ACU = 256;
const MONITORING_SECONDS = [1, 5, 10, 15, 30, 60];
/** @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-postgresql-rpo.html */
const COMMIT_BOUND_SECONDS = { min: 20, max: 2_147_483_647 };

/** What is wrong with options: unknown values, and options that exclude each other. */
export function databaseProblems(options: DatabaseOptions): FieldProblem[] {
  const { engineVersion, zoneCount, auditedStatements, logRetentionDays, monitoringSeconds } = options;
  const ofCapacity = capacityProblems(options);
  return [
    ...oneOfProblems<string>("engineVersion", engineVersion, ENGINE_VERSIONS),
    ...ofCapacity,
    ...integerProblems("zoneCount", zoneCount, 1, 3),
    ...oneOfProblems("forwardingConsistency", options.forwardingConsistency, FORWARDING_CONSISTENCIES),
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
    // A capacity that is none admits nothing that could be compared.
    ...(ofCapacity.length === 0 ? connectionProblems(options) : []),
  ];
}

/** Programs leave connections free for operators and for what AWS itself does in the database. */
function connectionProblems({ capacity, maxConnections: value }: DatabaseOptions): FieldProblem[] {
  const admitted = admittedConnections(capacity);
  const most = Math.floor(admitted * PROGRAMS_SHARE);
  const rule = `a whole number from 1 to ${most}: the capacity admits ${admitted}, and a tenth stays free`;
  return Number.isInteger(value) && value >= 1 && value <= most
    ? []
    : [{ field: "maxConnections", rule, value }];
}

function capacityProblems({ capacity, activityStream }: DatabaseOptions): FieldProblem[] {
  if (capacity.kind === "provisioned")
    return oneOfProblems("capacity.instanceClass", capacity.instanceClass, INSTANCE_CLASSES);
  const { minAcu, maxAcu } = capacity;
  const problems: FieldProblem[] = [];
  // A paused member would stop replication, and programs' connections would never let it pause.
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
