import type { Environment } from "../../../modules/core/environment";
import { UserError } from "../../../modules/core/errors";
import { databaseName, stateBucketName } from "../../../modules/core/names";
import type { LayerSettings } from "../../../stacks/catalog";
import {
  mirroredKafka,
  regionFence,
  type MirroredKafka,
  type RegionFence,
} from "../../../stacks/failover-facts";
import { databasePlace } from "../database-place";

/** From where to where an environment's writer moves, and with what. */
export interface FailoverPlace {
  readonly environment: string;
  readonly account: string;
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
  readonly globalCluster: string;
  readonly clusterArn: (region: string) => string;
  readonly clusterName: (region: string) => string;
  readonly recoveryPointSeconds: number;
  readonly recoveryTimeSeconds: number;
  readonly fence: RegionFence;
  readonly kafka: MirroredKafka;
  /** Bucket of a region in which a move is written down. */
  readonly bucket: (region: string) => string;
}

/** @throws UserError if the environment's writer cannot move there */
export function failoverPlace(environment: Environment<LayerSettings>, to: string): FailoverPlace {
  const { name, load } = environment;
  const { account, accountId, globalCluster, regions } = databasePlace(environment);
  if (!regions.includes(to))
    throw new UserError(`environment ${name} has no database in ${to}: choose one of ${regions.join(", ")}`);
  const others = regions.filter((region) => region !== to);
  if (others.length > 1)
    throw new UserError(`the writer may be in ${others.join(" or ")}: a failover knows two regions so far`);
  if (load === undefined)
    throw new UserError(`environment ${name} has a database and promises no recovery: set load`);
  const clusterName = (region: string): string => databaseName(name, region);
  return {
    environment: name,
    account,
    accountId,
    from: others[0]!,
    to,
    globalCluster,
    clusterName,
    clusterArn: (region) => `arn:aws:rds:${region}:${accountId}:cluster:${clusterName(region)}`,
    recoveryPointSeconds: load.recoveryPointSeconds,
    recoveryTimeSeconds: load.recoveryTimeSeconds,
    fence: regionFence(environment),
    kafka: mirroredKafka(environment),
    bucket: (region) => stateBucketName(accountId, region),
  };
}
