import type { Rule } from "../rule";
import { busesSpanRegions } from "./integration/r1-evb-01";
import { rulesAreAlikeInAllRegions } from "./integration/r1-evb-02";
import { confluentSurvivesARegion } from "./integration/r1-kaf-01";
import { linksAgree } from "./integration/r1-kaf-02";
import { describedTopicsAreMirrored } from "./integration/r1-kaf-03";
import { redpandaSpansZones } from "./integration/r1-kaf-04";
import { shadowsCoverTheirSource } from "./integration/r1-kaf-05";
import { clientsHaveRightsEverywhere } from "./integration/r1-kaf-06";
import { shadowsComeWithAllTheyNeed } from "./integration/r1-kaf-07";
import { regionsCarryTheSameMessages } from "./integration/r2-kaf-01";
import { writersHaveQuotas } from "./integration/r2-kaf-02";
import { registriesAreRunByTheVendor } from "./integration/r3-kaf-01";
import { busesTakeFromNamedRoles } from "./integration/r4-evb-01";
import { confluentIsPrivate } from "./integration/r4-kaf-01";
import { confluentRightsAreNarrow } from "./integration/r4-kaf-02";
import { accountsHaveStoredKeys } from "./integration/r4-kaf-03";
import { mirrorsAreReadOnly } from "./integration/r4-kaf-04";
import { confluentUsesOurKeys } from "./integration/r4-kaf-05";
import { redpandaIsPrivate } from "./integration/r4-kaf-06";
import { redpandaUsersAreSafe } from "./integration/r4-kaf-07";
import { redpandaRightsAreNarrow } from "./integration/r4-kaf-08";
import { keysAreForOnePlace } from "./integration/r4-kaf-09";
import { namesAtVendorsAreTheirOwn } from "./integration/r4-kaf-10";
import { redpandaUsesItsOwnPlace } from "./integration/r4-kaf-11";
import { pipesAreTheirOwn } from "./integration/r4-pip-01";
import { undeliveredEventsAreKept } from "./integration/r5-evb-01";
import { eventsAreDoneAtHome } from "./integration/r5-evb-02";
import { eventsNeverComeRound } from "./integration/r5-evb-03";
import { targetsTakeEvents } from "./integration/r5-evb-04";
import { rulesTakeAndHandOn } from "./integration/r5-evb-05";
import { eventsAreDescribed } from "./integration/r5-evb-06";
import { acknowledgedMessagesStay } from "./integration/r5-kaf-01";
import { schemasStayCompatible } from "./integration/r5-kaf-02";
import { schemasFollowTheirTopics } from "./integration/r5-kaf-03";
import { pipesEndSomewhere } from "./integration/r5-pip-01";
import { pipesPutBackWhatDied } from "./integration/r5-pip-02";
import { failedMessagesAreKept } from "./integration/r5-sqs-01";
import { orderIsKept } from "./integration/r5-sqs-02";
import { messagesAreArchived } from "./integration/r6-kaf-01";
import { sinksWriteWhatTheyRead } from "./integration/r6-kaf-02";
import { clustersAreAudited } from "./integration/r7-kaf-01";
import { pipesTellOfErrors } from "./integration/r7-pip-01";
import { eventsCanBeReplayed } from "./integration/r9-evb-01";
import { busesAndArchivesStay } from "./integration/r9-evb-02";
import { topicsKeepAlike } from "./integration/r9-kaf-01";
import { confluentResourcesStay } from "./integration/r9-kaf-02";
import { redpandaResourcesStay } from "./integration/r9-kaf-03";
import { redpandaTopicsKeepAlike } from "./integration/r9-kaf-04";

/** Rules about buses, queues, topics and Kafka, in the order of their ids. */
export const INTEGRATION_RULES: readonly Rule[] = [
  busesSpanRegions,
  rulesAreAlikeInAllRegions,
  confluentSurvivesARegion,
  linksAgree,
  describedTopicsAreMirrored,
  redpandaSpansZones,
  shadowsCoverTheirSource,
  clientsHaveRightsEverywhere,
  shadowsComeWithAllTheyNeed,
  regionsCarryTheSameMessages,
  writersHaveQuotas,
  registriesAreRunByTheVendor,
  busesTakeFromNamedRoles,
  confluentIsPrivate,
  confluentRightsAreNarrow,
  accountsHaveStoredKeys,
  mirrorsAreReadOnly,
  confluentUsesOurKeys,
  redpandaIsPrivate,
  redpandaUsersAreSafe,
  redpandaRightsAreNarrow,
  keysAreForOnePlace,
  namesAtVendorsAreTheirOwn,
  redpandaUsesItsOwnPlace,
  pipesAreTheirOwn,
  undeliveredEventsAreKept,
  eventsAreDoneAtHome,
  eventsNeverComeRound,
  targetsTakeEvents,
  rulesTakeAndHandOn,
  eventsAreDescribed,
  acknowledgedMessagesStay,
  schemasStayCompatible,
  schemasFollowTheirTopics,
  pipesEndSomewhere,
  pipesPutBackWhatDied,
  failedMessagesAreKept,
  orderIsKept,
  messagesAreArchived,
  sinksWriteWhatTheyRead,
  clustersAreAudited,
  pipesTellOfErrors,
  eventsCanBeReplayed,
  busesAndArchivesStay,
  topicsKeepAlike,
  confluentResourcesStay,
  redpandaResourcesStay,
  redpandaTopicsKeepAlike,
];
