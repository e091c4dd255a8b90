import type { RDS } from "@aws-sdk/client-rds";
import type { AwsCall, RdsOperation } from "../../delivery/runbooks/runbook";
import { UserError } from "../../modules/core/errors";
import { deployRoleArn } from "../../modules/core/names";
import { assumedRole } from "./assumed-role";

/** Makes a call of a runbook and gives its answer. */
export type RdsCaller = (call: AwsCall) => Promise<unknown>;

type Parameters = AwsCall["parameters"];

/** How the SDK makes each call; an operation that is not here is in no runbook. */
const SENDERS: Readonly<Record<RdsOperation, (rds: RDS, parameters: Parameters) => Promise<unknown>>> = {
  DescribeDBClusterSnapshots: (rds, parameters) => rds.describeDBClusterSnapshots(parameters),
  DescribeGlobalClusters: (rds, parameters) => rds.describeGlobalClusters(parameters),
  FailoverGlobalCluster: (rds, parameters) => rds.failoverGlobalCluster(complete(parameters)),
  SwitchoverGlobalCluster: (rds, parameters) => rds.switchoverGlobalCluster(complete(parameters)),
};

/**
 * RDS of the emulated AWS in one account, by AWS's own SDK. Nothing of the user's settings counts: endpoint, region
 * and credentials are given.
 * @param endpoint base URL of the emulated AWS
 * @throws UserError if a call is refused
 */
export async function emulatedRds(endpoint: string, accountId: string): Promise<RdsCaller> {
  // Which Node.js runs this is package.json's choice, of which no drill needs to warn.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  // Loaded here and not above, since no other command needs it.
  const sdk = await import("@aws-sdk/client-rds");
  const credentials = await assumedRole(endpoint, deployRoleArn(accountId));
  return async ({ operation, region, parameters }) => {
    const rds = new sdk.RDS({ endpoint, region, credentials, maxAttempts: 1 });
    try {
      return await SENDERS[operation](rds, parameters);
    } catch (error) {
      throw new UserError(`${operation} in ${region} was refused: ${(error as Error).message}`);
    } finally {
      rds.destroy();
    }
  };
}

/** Both moves want these two by type. */
function complete(parameters: Parameters): Parameters & {
  readonly GlobalClusterIdentifier: string;
  readonly TargetDbClusterIdentifier: string;
} {
  return parameters as ReturnType<typeof complete>;
}
