/** What the platform runs on; the same in every region of a global database. */
export const ENGINE = "aurora-postgresql";
export const POSTGRES_PORT = 5_432;

/** Name of the first database, made with the first cluster. */
export const DATABASE = "payments";

/** The master user: a name of our own, since default names are the first that are tried. */
export const MASTER_USERNAME = "klap_admin";

/**
 * Engine versions by what they promise: only long-term support, because members of a global database are patched
 * by hand, region by region, and must stay on one version meanwhile. All of them know global databases, write
 * forwarding and Serverless v2.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html
 */
export const ENGINE_VERSIONS = ["16.8", "17.7"] as const;

/**
 * Instance classes that a global database takes and both regions offer. Burstable classes (`db.t…`) are none.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
 */
export const INSTANCE_CLASSES = ["r6g", "r7g"].flatMap((family) =>
  ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"].map(
    (size) => `db.${family}.${size}`,
  ),
);

/** Class of an instance that scales by itself. */
export const SERVERLESS_CLASS = "db.serverless";

/** Number of the engine's major version: `16` of `16.8`. */
export function majorVersion(engineVersion: string): string {
  return engineVersion.split(".", 1)[0]!;
}
