import type { Rule } from "../rule";
import { databasesAreSetAlike } from "./data/r1-dat-01";
import { glueRunsInEveryZone } from "./data/r1-glu-01";
import { databaseStandsInEveryRegion } from "./data/r1-rds-01";
import { databaseSurvivesAZone } from "./data/r1-rds-02";
import { membersAreAlike } from "./data/r1-rds-04";
import { oneMemberIsMadeFirst } from "./data/r1-rds-05";
import { connectionsAreBounded } from "./data/r2-rds-01";
import { globalMembersScaleByPlan } from "./data/r2-rds-02";
import { databasePatchingIsHonest } from "./data/r3-rds-01";
import { membersAreMaintainedApart } from "./data/r3-rds-02";
import { workgroupsDecideForWhoAsks } from "./data/r4-ath-01";
import { dataAndLogsHaveTheirOwnKeys } from "./data/r4-dat-01";
import { glueEncryptsEverything } from "./data/r4-glu-01";
import { jobsAreToldOfTheirOwnPlace } from "./data/r4-glu-02";
import { databasesHaveNoPublicWay } from "./data/r4-rds-01";
import { databaseSpeaksTlsOnly } from "./data/r4-rds-02";
import { databaseCredentialsAreSafe } from "./data/r4-rds-03";
import { databaseSecretIsInEveryRegion } from "./data/r4-rds-04";
import { databaseUsesKeysOfItsRegion } from "./data/r4-rds-05";
import { glueWorksOnceADay } from "./data/r5-glu-01";
import { oneRegionWritesTheLedger } from "./data/r5-rds-01";
import { databaseGoesBackInTime } from "./data/r6-rds-01";
import { jobsLogIntoDeclaredGroups } from "./data/r7-glu-01";
import { databaseAccessIsAudited } from "./data/r7-rds-01";
import { databasesStreamTheirActivity } from "./data/r7-rds-02";
import { databasesAreWatched } from "./data/r7-rds-03";
import { cardDataEnd } from "./data/r9-cls-01";
import { crawlersTakeNothingAway } from "./data/r9-glu-01";
import { globalDatabaseIsProtected } from "./data/r9-rds-01";

/** Rules about databases and analytics, in the order of their ids. */
export const DATA_RULES: readonly Rule[] = [
  databasesAreSetAlike,
  glueRunsInEveryZone,
  databaseStandsInEveryRegion,
  databaseSurvivesAZone,
  membersAreAlike,
  oneMemberIsMadeFirst,
  connectionsAreBounded,
  globalMembersScaleByPlan,
  databasePatchingIsHonest,
  membersAreMaintainedApart,
  workgroupsDecideForWhoAsks,
  dataAndLogsHaveTheirOwnKeys,
  glueEncryptsEverything,
  jobsAreToldOfTheirOwnPlace,
  databasesHaveNoPublicWay,
  databaseSpeaksTlsOnly,
  databaseCredentialsAreSafe,
  databaseSecretIsInEveryRegion,
  databaseUsesKeysOfItsRegion,
  glueWorksOnceADay,
  oneRegionWritesTheLedger,
  databaseGoesBackInTime,
  jobsLogIntoDeclaredGroups,
  databaseAccessIsAudited,
  databasesStreamTheirActivity,
  databasesAreWatched,
  cardDataEnd,
  crawlersTakeNothingAway,
  globalDatabaseIsProtected,
];
