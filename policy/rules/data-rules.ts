import type { Rule } from "../rule";
import { databaseStandsInEveryRegion } from "./data/r1-rds-01";
import { databaseSurvivesAZone } from "./data/r1-rds-02";
import { membersAreAlike } from "./data/r1-rds-04";
import { connectionsAreBounded } from "./data/r2-rds-01";
import { globalMembersScaleByPlan } from "./data/r2-rds-02";
import { databasePatchingIsHonest } from "./data/r3-rds-01";
import { glueEncryptsEverything } from "./data/r4-glu-01";
import { databaseSpeaksTlsOnly } from "./data/r4-rds-02";
import { databaseCredentialsAreSafe } from "./data/r4-rds-03";
import { databaseSecretIsInEveryRegion } from "./data/r4-rds-04";
import { databaseUsesKeysOfItsRegion } from "./data/r4-rds-05";
import { oneRegionWritesTheLedger } from "./data/r5-rds-01";
import { databaseGoesBackInTime } from "./data/r6-rds-01";
import { databaseAccessIsAudited } from "./data/r7-rds-01";
import { globalDatabaseIsProtected } from "./data/r9-rds-01";

/** Rules about databases and analytics, in the order of their ids. */
export const DATA_RULES: readonly Rule[] = [
  databaseStandsInEveryRegion,
  databaseSurvivesAZone,
  membersAreAlike,
  connectionsAreBounded,
  globalMembersScaleByPlan,
  databasePatchingIsHonest,
  glueEncryptsEverything,
  databaseSpeaksTlsOnly,
  databaseCredentialsAreSafe,
  databaseSecretIsInEveryRegion,
  databaseUsesKeysOfItsRegion,
  oneRegionWritesTheLedger,
  databaseGoesBackInTime,
  databaseAccessIsAudited,
  globalDatabaseIsProtected,
];
