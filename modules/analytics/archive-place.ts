import { bucketName, resourceName } from "../core/names";

/** Where an archive stands. */
export interface ArchivePlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Key of the account's data. */
  readonly dataKeyArn: string;
}

/** Folders of the archive's buckets, each ending with a slash. */
export const FOLDERS = {
  /** Of `transactions`: messages, one folder `day=YYYY-MM-DD/` for each day. */
  messages: "messages/",
  /** Of `landing`: what RDS exports. */
  snapshots: "snapshots/",
  /** Of `exports`: what tables read, what was set aside, what each day holds, and results of queries. */
  curated: "curated/",
  quarantine: "quarantine/",
  manifests: "manifests/",
  results: "athena/",
  temporary: "temporary/",
} as const;

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
  };
}
