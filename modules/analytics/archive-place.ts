import { bucketName, resourceName } from "../core/names";

/** Where an archive stands. */
export interface ArchivePlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Key of the account's data. */
  readonly dataKeyArn: string;
}

/**
 * Folders of the archive's buckets, each ending with a slash. Buckets are replicated both ways, so whatever a
 * region makes lies below the region's name, where no replica of the other's can stand for it.
 */
export interface ArchiveFolders {
  /**
   * Of `transactions`: messages of all regions, a folder for each topic, as Kafka's sink writes them, and in it one folder
   * `day=YYYY-MM-DD/` for each day.
   */
  readonly messages: string;
  /** Of `landing`: what RDS exports. */
  readonly snapshots: string;
  /** Of `artifacts`: code of the jobs. */
  readonly code: string;
  /** Of `exports`: everything that jobs make, */
  readonly target: string;
  /** which is what tables read, what was set aside and what each day holds; */
  readonly curated: string;
  readonly quarantine: string;
  readonly manifests: string;
  /** and results of queries. */
  readonly results: string;
}

/** Names of everything in an archive, all of them derived. */
export interface ArchiveNames {
  readonly prefix: string;
  /** Athena reads names with hyphens only in quotes, so this one has none. */
  readonly database: string;
  readonly etlJob: string;
  readonly exportJob: string;
  readonly crawler: string;
  readonly logGroupPrefix: string;
  readonly transactions: string;
  readonly landing: string;
  readonly exports: string;
  readonly artifacts: string;
  readonly folders: ArchiveFolders;
}

export function archiveNames({ environment, accountId, region }: ArchivePlace): ArchiveNames {
  const bucket = (purpose: string): string => bucketName(environment, accountId, region, purpose);
  const prefix = resourceName(environment, "archive");
  return {
    prefix,
    database: prefix.replaceAll("-", "_"),
    etlJob: `${prefix}-etl`,
    exportJob: `${prefix}-export`,
    crawler: `${prefix}-exports`,
    logGroupPrefix: `/klap/${environment}/archive`,
    transactions: bucket("transactions"),
    landing: bucket("landing"),
    exports: bucket("exports"),
    artifacts: bucket("artifacts"),
    folders: {
      messages: "messages/",
      snapshots: `${region}/snapshots/`,
      code: `${region}/${prefix}/`,
      target: `${region}/`,
      curated: `${region}/curated/`,
      quarantine: `${region}/quarantine/`,
      manifests: `${region}/manifests/`,
      results: `${region}/athena/`,
    },
  };
}
