import type { Rule } from "../rule";
import { confluentSurvivesARegion } from "./integration/r1-kaf-01";
import { linksAgree } from "./integration/r1-kaf-02";
import { describedTopicsAreMirrored } from "./integration/r1-kaf-03";
import { regionsCarryTheSameMessages } from "./integration/r2-kaf-01";
import { writersHaveQuotas } from "./integration/r2-kaf-02";
import { registriesAreRunByTheVendor } from "./integration/r3-kaf-01";
import { confluentIsPrivate } from "./integration/r4-kaf-01";
import { confluentRightsAreNarrow } from "./integration/r4-kaf-02";
import { accountsHaveStoredKeys } from "./integration/r4-kaf-03";
import { mirrorsAreReadOnly } from "./integration/r4-kaf-04";
import { confluentUsesOurKeys } from "./integration/r4-kaf-05";
import { acknowledgedMessagesStay } from "./integration/r5-kaf-01";
import { topicsKeepAlike } from "./integration/r9-kaf-01";
import { confluentResourcesStay } from "./integration/r9-kaf-02";

/** Rules about buses, queues, topics and Kafka, in the order of their ids. */
export const INTEGRATION_RULES: readonly Rule[] = [
  confluentSurvivesARegion,
  linksAgree,
  describedTopicsAreMirrored,
  regionsCarryTheSameMessages,
  writersHaveQuotas,
  registriesAreRunByTheVendor,
  confluentIsPrivate,
  confluentRightsAreNarrow,
  accountsHaveStoredKeys,
  mirrorsAreReadOnly,
  confluentUsesOurKeys,
  acknowledgedMessagesStay,
  topicsKeepAlike,
  confluentResourcesStay,
];
