import type { RDS } from "@aws-sdk/client-rds";
import type { AwsCall, RdsOperation } from "../../delivery/runbooks/runbook";
import { UserError } from "../../modules/core/errors";
import { deployRoleArn } from "../../modules/core/names";

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

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Credentials that lead into the role's account. The emulated AWS checks no signature, so one request suffices. */
async function assumedRole(endpoint: string, roleArn: string): Promise<Credentials> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      Authorization:
        "AWS4-HMAC-SHA256 Credential=rehearsal/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: new URLSearchParams({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: roleArn,
      RoleSessionName: "drill",
    }),
  });
  const text = await response.text();
  const value = (name: string): string => {
    const found = new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1];
    if (found === undefined) throw new UserError(`the emulated AWS gives no role ${roleArn}: ${text}`);
    return found;
  };
  return {
    accessKeyId: value("AccessKeyId"),
    secretAccessKey: value("SecretAccessKey"),
    sessionToken: value("SessionToken"),
  };
}
