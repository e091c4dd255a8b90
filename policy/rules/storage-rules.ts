import type { Rule } from "../rule";
import { regionsKeepAlike } from "./storage/r1-sto-01";
import { bucketPoliciesKeepOthersOut } from "./storage/r4-s3-01";
import { accountsBlockPublicBuckets } from "./storage/r4-s3-02";
import { bucketsUseTheirOwnKeys } from "./storage/r4-s3-03";
import { bucketsAreTheirOwners } from "./storage/r4-s3-04";
import { bucketsAdmitToNamedThings } from "./storage/r4-s3-05";
import { bucketsRefuseOtherKeys } from "./storage/r4-s3-06";
import { dataIsBackedUp } from "./storage/r6-bkp-01";
import { backupsLeaveTheRegion } from "./storage/r6-bkp-02";
import { backupsLeaveTheAccount } from "./storage/r6-bkp-03";
import { vaultsAreLocked } from "./storage/r6-bkp-04";
import { vaultsHaveTheirOwnKeys } from "./storage/r6-bkp-05";
import { backupsAreDaily } from "./storage/r6-bkp-06";
import { restoresAreTested } from "./storage/r6-bkp-07";
import { failedBackupsAreTold } from "./storage/r6-bkp-08";
import { retentionFitsTheLock } from "./storage/r6-bkp-09";
import { vaultsRefuseDeletion } from "./storage/r6-bkp-10";
import { organizationLetsCopiesCross } from "./storage/r6-bkp-11";
import { regionsBackUpWhatPlansSelect } from "./storage/r6-bkp-12";
import { backupRulesAreWhole } from "./storage/r6-bkp-13";
import { trailRestsElsewhere } from "./storage/r7-ct-03";
import { bucketsLogAccess } from "./storage/r7-s3-01";
import { objectsOutliveMistakes } from "./storage/r9-s3-01";
import { logsAreLocked } from "./storage/r9-s3-02";
import { bucketsReplicateToOtherRegion } from "./storage/r9-s3-03";
import { replicasGoBothWays } from "./storage/r9-s3-04";
import { replicationMayDoItsWork } from "./storage/r9-s3-05";
import { failedReplicationAlarms } from "./storage/r9-s3-06";
import { replicationRulesAreWhole } from "./storage/r9-s3-07";
import { objectsEndAsTheyShould } from "./storage/r9-s3-08";
import { locksKeepSomething } from "./storage/r9-s3-09";

/** Rules about buckets and backups, in the order of their ids. */
export const STORAGE_RULES: readonly Rule[] = [
  regionsKeepAlike,
  bucketPoliciesKeepOthersOut,
  accountsBlockPublicBuckets,
  bucketsUseTheirOwnKeys,
  bucketsAreTheirOwners,
  bucketsAdmitToNamedThings,
  bucketsRefuseOtherKeys,
  dataIsBackedUp,
  backupsLeaveTheRegion,
  backupsLeaveTheAccount,
  vaultsAreLocked,
  vaultsHaveTheirOwnKeys,
  backupsAreDaily,
  restoresAreTested,
  failedBackupsAreTold,
  retentionFitsTheLock,
  vaultsRefuseDeletion,
  organizationLetsCopiesCross,
  regionsBackUpWhatPlansSelect,
  backupRulesAreWhole,
  trailRestsElsewhere,
  bucketsLogAccess,
  objectsOutliveMistakes,
  logsAreLocked,
  bucketsReplicateToOtherRegion,
  replicasGoBothWays,
  replicationMayDoItsWork,
  failedReplicationAlarms,
  replicationRulesAreWhole,
  objectsEndAsTheyShould,
  locksKeepSomething,
];
