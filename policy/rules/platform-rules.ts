import type { Rule } from "../rule";
import { regionsAreAlike } from "./platform/r1-par-01";
import { criticalResourcesAreWatched } from "./platform/r2-alm-01";
import { healthEventsReachSomebody } from "./platform/r3-hlt-01";
import { accountsRefuseByDefault } from "./platform/r4-acc-01";
import { passwordsAreStrong } from "./platform/r4-acc-02";
import { storesHaveOwnKeys } from "./platform/r4-enc-01";
import { threatsAreLookedForEverywhere } from "./platform/r4-grd-01";
import { nobodyMayDoEverything } from "./platform/r4-iam-01";
import { peopleComeThroughGroups } from "./platform/r4-iam-02";
import { rolesTrustKnownPrincipals } from "./platform/r4-iam-03";
import { rolesHaveABoundary } from "./platform/r4-iam-04";
import { passedRolesAreNamed } from "./platform/r4-iam-05";
import { servicesAssumeForOwnAccount } from "./platform/r4-iam-06";
import { nobodyRaisesOwnRights } from "./platform/r4-iam-07";
import { rolesAreNotShared } from "./platform/r4-iam-08";
import { usedRolesTrustTheirService } from "./platform/r4-iam-09";
import { permissionsNameResources } from "./platform/r4-iam-10";
import { keysRotateAndWait } from "./platform/r4-kms-01";
import { keysAreAdministeredByOthers } from "./platform/r4-kms-02";
import { keysStandWhereTheyAreUsed } from "./platform/r4-kms-03";
import { keysAdmitTheirServices } from "./platform/r4-kms-04";
import { keysAdmitWhoMayBring } from "./platform/r4-kms-05";
import { keysAdmitWhoMayUseThem } from "./platform/r4-kms-06";
import { decryptingIsNarrow } from "./platform/r4-kms-07";
import { keysHaveReplicas } from "./platform/r4-kms-08";
import { grantsAreForServices } from "./platform/r4-kms-09";
import { guardRailsAreAttached } from "./platform/r4-org-01";
import { nothingIsOpenToEverybody } from "./platform/r4-res-01";
import { servicesActForThePlatform } from "./platform/r4-res-02";
import { othersAreKnownAccounts } from "./platform/r4-res-03";
import { nothingIsReadInPlainText } from "./platform/r4-res-04";
import { servicesMayDoWhatIsNamed } from "./platform/r4-res-05";
import { secretsSurviveTheirRegion } from "./platform/r4-sec-01";
import { noSecretIsWrittenDown } from "./platform/r4-sec-02";
import { secretsRotateByThemselves } from "./platform/r4-sec-03";
import { secretsHaveTheirValue } from "./platform/r4-sec-04";
import { queuesAreEncryptedForTheirUsers } from "./platform/r4-sqs-01";
import { topicsLoseNothing } from "./platform/r5-sns-01";
import { alarmsReachSomebody } from "./platform/r7-alm-01";
import { alarmsCanGoOff } from "./platform/r7-alm-02";
import { alarmsWatchWhatIsThere } from "./platform/r7-alm-03";
import { trailSeesEverything } from "./platform/r7-ct-01";
import { trailSeesData } from "./platform/r7-ct-02";
import { filteredEventsAlarm } from "./platform/r7-ct-04";
import { everyPlaceIsRecorded } from "./platform/r7-gov-01";
import { everyRegionIsWatched } from "./platform/r7-gov-02";
import { findingsComeTogether } from "./platform/r7-gov-03";
import { logsGoToDeclaredGroups } from "./platform/r7-log-01";
import { cardNumbersAreMasked } from "./platform/r7-log-02";
import { versionsArePinned } from "./platform/r8-tf-01";
import { statesAreApartAndLocked } from "./platform/r8-tf-02";
import { statefulResourcesStay } from "./platform/r8-tf-03";
import { plansDestroyNothing } from "./platform/r8-tf-04";
import { nothingRunsBesideTerraform } from "./platform/r8-tf-07";
import { providersStayAtHome } from "./platform/r8-tf-08";
import { statesHoldNoSecrets } from "./platform/r8-tf-09";
import { nothingGuardingIsIgnored } from "./platform/r8-tf-10";
import { namesAreTakenOnce } from "./platform/r8-tf-11";

/** Rules about accounts, identities, keys, secrets, logs and Terraform itself, in the order of their ids. */
export const PLATFORM_RULES: readonly Rule[] = [
  regionsAreAlike,
  criticalResourcesAreWatched,
  healthEventsReachSomebody,
  accountsRefuseByDefault,
  passwordsAreStrong,
  storesHaveOwnKeys,
  threatsAreLookedForEverywhere,
  nobodyMayDoEverything,
  peopleComeThroughGroups,
  rolesTrustKnownPrincipals,
  rolesHaveABoundary,
  passedRolesAreNamed,
  servicesAssumeForOwnAccount,
  nobodyRaisesOwnRights,
  rolesAreNotShared,
  usedRolesTrustTheirService,
  permissionsNameResources,
  keysRotateAndWait,
  keysAreAdministeredByOthers,
  keysStandWhereTheyAreUsed,
  keysAdmitTheirServices,
  keysAdmitWhoMayBring,
  keysAdmitWhoMayUseThem,
  decryptingIsNarrow,
  keysHaveReplicas,
  grantsAreForServices,
  guardRailsAreAttached,
  nothingIsOpenToEverybody,
  servicesActForThePlatform,
  othersAreKnownAccounts,
  nothingIsReadInPlainText,
  servicesMayDoWhatIsNamed,
  secretsSurviveTheirRegion,
  noSecretIsWrittenDown,
  secretsRotateByThemselves,
  secretsHaveTheirValue,
  queuesAreEncryptedForTheirUsers,
  topicsLoseNothing,
  alarmsReachSomebody,
  alarmsCanGoOff,
  alarmsWatchWhatIsThere,
  trailSeesEverything,
  trailSeesData,
  filteredEventsAlarm,
  everyPlaceIsRecorded,
  everyRegionIsWatched,
  findingsComeTogether,
  logsGoToDeclaredGroups,
  cardNumbersAreMasked,
  versionsArePinned,
  statesAreApartAndLocked,
  statefulResourcesStay,
  plansDestroyNothing,
  nothingRunsBesideTerraform,
  providersStayAtHome,
  statesHoldNoSecrets,
  nothingGuardingIsIgnored,
  namesAreTakenOnce,
];
