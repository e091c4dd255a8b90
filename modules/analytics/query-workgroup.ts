import { AthenaNamedQuery } from "@cdktf/provider-aws/lib/athena-named-query";
import { AthenaWorkgroup } from "@cdktf/provider-aws/lib/athena-workgroup";
import { Construct } from "constructs";
import { requireNone, requirePattern } from "../core/checks";
import { integerProblems, type FieldProblem } from "../core/problems";

/** The least that Athena lets a query be cut off at. */
const MIN_SCAN_BYTES = 10_485_760;
/** Athena takes a thousand times more, which is past what whole numbers here reach. */
const MAX_SCAN_BYTES = 7_000_000_000_000_000;

/** A query that is at hand in the console. */
export interface NamedQuery {
  readonly description: string;
  readonly sql: string;
}

export interface QueryWorkgroupProps {
  readonly name: string;
  readonly databaseName: string;
  /** Where results go, ending with a slash; the bucket's lifecycle removes them. */
  readonly resultLocation: string;
  readonly accountId: string;
  readonly keyArn: string;
  /** Bytes that one query may read before it is stopped, from 10 MB: what it reads is what it costs. */
  readonly scanLimitBytes: number;
  /** By name, which never changes. */
  readonly queries: Readonly<Record<string, NamedQuery>>;
}

/**
 * Workgroup whose settings nobody who runs a query can change: results are encrypted with the platform's key, in
 * the account's own bucket, and a query that reads too much is stopped.
 * @throws PropsError if the limit is below what Athena takes, or `resultLocation` is no folder in a bucket.
 * @see https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html
 */
export class QueryWorkgroup extends Construct {
  public constructor(scope: Construct, id: string, props: QueryWorkgroupProps) {
    super(scope, id);
    const { name, databaseName, resultLocation, accountId, keyArn, scanLimitBytes, queries } = props;
    requireNone(this, scanLimitProblems(scanLimitBytes));
    requirePattern(this, "resultLocation", resultLocation, /^s3:\/\/.+\/$/, "s3://<bucket>/…/");

    const workgroup = new AthenaWorkgroup(this, "Resource", {
      name,
      description: "Questions to the archive",
      configuration: {
        enforceWorkgroupConfiguration: true,
        publishCloudwatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: scanLimitBytes,
        engineVersion: { selectedEngineVersion: "Athena engine version 3" },
        resultConfiguration: {
          outputLocation: resultLocation,
          expectedBucketOwner: accountId,
          encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: keyArn },
        },
      },
    });
    for (const [key, { description, sql }] of Object.entries(queries))
      new AthenaNamedQuery(this, key, {
        name: key,
        description,
        database: databaseName,
        workgroup: workgroup.name,
        query: sql,
      });
  }
}

/** What is wrong with a limit of a query. */
export function scanLimitProblems(bytes: number): FieldProblem[] {
  return integerProblems("scanLimitBytes", bytes, MIN_SCAN_BYTES, MAX_SCAN_BYTES);
}
