import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import { Construct } from "constructs";
import { requireOneOf } from "../core/checks";
import { globalDatabaseName } from "../core/names";
import { ENGINE, ENGINE_VERSIONS } from "./engine";

export interface GlobalDatabaseProps {
  readonly environment: string;
  /** Version of every member; a new one is rolled out from here, before the regions' own stacks see it. */
  readonly engineVersion: string;
  readonly deletionProtection: boolean;
}

/**
 * What makes the Aurora clusters of all regions one database. It stands empty until the writer region's cluster
 * joins as its first member. It cannot be destroyed by a plan.
 * @throws PropsError if `engineVersion` is unknown.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html
 */
export class GlobalDatabase extends Construct {
  /** Name that always leads to the region that writes. */
  public readonly writerEndpoint: string;

  public constructor(scope: Construct, id: string, props: GlobalDatabaseProps) {
    super(scope, id);
    const { environment, engineVersion, deletionProtection } = props;
    requireOneOf<string>(this, "engineVersion", engineVersion, ENGINE_VERSIONS);

    const database = new RdsGlobalCluster(this, "Resource", {
      globalClusterIdentifier: globalDatabaseName(environment),
      engine: ENGINE,
      engineVersion,
      storageEncrypted: true,
      deletionProtection,
      lifecycle: { preventDestroy: true },
    });
    this.writerEndpoint = database.endpoint;
  }
}
