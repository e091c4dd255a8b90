import type { Rule } from "../rule";
import { bucketPoliciesKeepOthersOut } from "./storage/r4-s3-01";
import { accountsBlockPublicBuckets } from "./storage/r4-s3-02";
import { bucketsUseTheirOwnKeys } from "./storage/r4-s3-03";
import { trailRestsElsewhere } from "./storage/r7-ct-03";
import { bucketsLogAccess } from "./storage/r7-s3-01";
import { objectsOutliveMistakes } from "./storage/r9-s3-01";
import { logsAreLocked } from "./storage/r9-s3-02";
import { bucketsReplicateToOtherRegion } from "./storage/r9-s3-03";
import { replicasGoBothWays } from "./storage/r9-s3-04";
import { replicationMayDoItsWork } from "./storage/r9-s3-05";
import { failedReplicationAlarms } from "./storage/r9-s3-06";

/** Rules about buckets and backups, in the order of their ids. */
export const STORAGE_RULES: readonly Rule[] = [
  bucketPoliciesKeepOthersOut,
  accountsBlockPublicBuckets,
  bucketsUseTheirOwnKeys,
  trailRestsElsewhere,
  bucketsLogAccess,
  objectsOutliveMistakes,
  logsAreLocked,
  bucketsReplicateToOtherRegion,
  replicasGoBothWays,
  replicationMayDoItsWork,
  failedReplicationAlarms,
];
