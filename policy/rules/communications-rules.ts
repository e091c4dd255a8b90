import type { Rule } from "../rule";
import { namesLeadToHealthyRegions } from "./communications/r1-dns-01";
import { namesAreResolvedInEveryZone } from "./communications/r1-dns-02";
import { probesAskWhatAnswers } from "./communications/r1-dns-03";
import { recordsAnswer } from "./communications/r1-dns-04";
import { waysInAreAlike } from "./communications/r1-edg-01";
import { aclsLetThroughWhatGroupsMean } from "./communications/r1-nacl-01";
import { aclsAgreeWithThemselves } from "./communications/r1-nacl-02";
import { regionsLetTheSameThrough } from "./communications/r1-sg-01";
import { attachmentsCoverEveryZone } from "./communications/r1-tgw-01";
import { meshIsComplete } from "./communications/r1-tgw-02";
import { routesLeadThereAndBack } from "./communications/r1-tgw-03";
import { attachmentsAreRoutedBothWays } from "./communications/r1-tgw-04";
import { subnetsCoverThreeZones } from "./communications/r1-vpc-01";
import { networksShareNoAddress } from "./communications/r1-vpc-02";
import { routesStayInTheirZone } from "./communications/r1-vpc-03";
import { networksResolveNames } from "./communications/r1-vpc-04";
import { zonesRouteAlike } from "./communications/r1-vpc-05";
import { networksAreWhole } from "./communications/r1-vpc-06";
import { endpointsStandInEveryZoneAndRegion } from "./communications/r1-vpce-01";
import { partnersAreAdmittedEverywhere } from "./communications/r1-vpce-02";
import { everyRegionHasTwoWaysToPremises } from "./communications/r1-vpn-01";
import { certificatesRenewThemselves } from "./communications/r4-acm-01";
import { namesAreFiltered } from "./communications/r4-dns-01";
import { firewallsAllowThenBlock } from "./communications/r4-dns-02";
import { privateNamesArePrivate } from "./communications/r4-dns-03";
import { resolversAreReached } from "./communications/r4-dns-04";
import { denialsComeBeforeWiderPermissions } from "./communications/r4-nacl-01";
import { firewallsDropWhatTheyDoNotKnow } from "./communications/r4-nfw-01";
import { firewallsKnowTheirNetworks } from "./communications/r4-nfw-02";
import { ruleGroupsAreUsed } from "./communications/r4-nfw-03";
import { firewallsAreProtected } from "./communications/r4-nfw-04";
import { sharesAreForOurAccounts } from "./communications/r4-ram-01";
import { dataStoresAreDeepInside } from "./communications/r4-sg-01";
import { everyoneMeetsLoadBalancersOnly } from "./communications/r4-sg-02";
import { onlyInspectedHoldersAskEveryone } from "./communications/r4-sg-03";
import { groupsStandInTheirNetwork } from "./communications/r4-sg-04";
import { transitGatewaysDoNothingByThemselves } from "./communications/r4-tgw-01";
import { routeTablesKeepDomainsApart } from "./communications/r4-tgw-02";
import { transitRoutesLeadOrDrop } from "./communications/r4-tgw-03";
import { privateSubnetsLeaveByInspection } from "./communications/r4-vpc-01";
import { dataTierHasNoWayToTheInternet } from "./communications/r4-vpc-02";
import { regionsBlockPublicAccess } from "./communications/r4-vpc-03";
import { defaultsOfNetworksAreEmpty } from "./communications/r4-vpc-04";
import { everythingStandsInOneTier } from "./communications/r4-vpc-05";
import { endpointsServeTheOrganizationOnly } from "./communications/r4-vpce-01";
import { partnersAreNamed } from "./communications/r4-vpce-02";
import { tunnelsUseStrongCiphersOnly } from "./communications/r4-vpn-01";
import { tunnelKeysAreNotInTheState } from "./communications/r4-vpn-02";
import { firewallRulesAct } from "./communications/r4-waf-01";
import { questionsAreKeptAndSearched } from "./communications/r7-dns-01";
import { edgesAreLogged } from "./communications/r7-edg-01";
import { connectionsAndQuestionsAreLogged } from "./communications/r7-net-01";
import { firewallsAreLogged } from "./communications/r7-nfw-01";

/** Rules about networks, in the order of their ids. */
export const COMMUNICATIONS_RULES: readonly Rule[] = [
  namesLeadToHealthyRegions,
  namesAreResolvedInEveryZone,
  probesAskWhatAnswers,
  recordsAnswer,
  waysInAreAlike,
  aclsLetThroughWhatGroupsMean,
  aclsAgreeWithThemselves,
  regionsLetTheSameThrough,
  attachmentsCoverEveryZone,
  meshIsComplete,
  routesLeadThereAndBack,
  attachmentsAreRoutedBothWays,
  subnetsCoverThreeZones,
  networksShareNoAddress,
  routesStayInTheirZone,
  networksResolveNames,
  zonesRouteAlike,
  networksAreWhole,
  endpointsStandInEveryZoneAndRegion,
  partnersAreAdmittedEverywhere,
  everyRegionHasTwoWaysToPremises,
  certificatesRenewThemselves,
  namesAreFiltered,
  firewallsAllowThenBlock,
  privateNamesArePrivate,
  resolversAreReached,
  denialsComeBeforeWiderPermissions,
  firewallsDropWhatTheyDoNotKnow,
  firewallsKnowTheirNetworks,
  ruleGroupsAreUsed,
  firewallsAreProtected,
  sharesAreForOurAccounts,
  dataStoresAreDeepInside,
  everyoneMeetsLoadBalancersOnly,
  onlyInspectedHoldersAskEveryone,
  groupsStandInTheirNetwork,
  transitGatewaysDoNothingByThemselves,
  routeTablesKeepDomainsApart,
  transitRoutesLeadOrDrop,
  privateSubnetsLeaveByInspection,
  dataTierHasNoWayToTheInternet,
  regionsBlockPublicAccess,
  defaultsOfNetworksAreEmpty,
  everythingStandsInOneTier,
  endpointsServeTheOrganizationOnly,
  partnersAreNamed,
  tunnelsUseStrongCiphersOnly,
  tunnelKeysAreNotInTheState,
  firewallRulesAct,
  questionsAreKeptAndSearched,
  edgesAreLogged,
  connectionsAndQuestionsAreLogged,
  firewallsAreLogged,
];
