import type { Rule } from "../rule";
import { confluentSurvivesARegion } from "./integration/r1-kaf-01";
import { linksAgree } from "./integration/r1-kaf-02";
import { describedTopicsAreMirrored } from "./integration/r1-kaf-03";
import { regionsCarryTheSameMessages } from "./integration/r2-kaf-01";
import { writersHaveQuotas } from "./integration/r2-kaf-02";
import { registriesAreRunByTheVendor } from "./integration/r3-kaf-01";
import { confluentIsPrivate } from "./integration/r4-kaf-01";

/** Rules about buses, queues, topics and Kafka, in the order of their ids. */
export const INTEGRATION_RULES: readonly Rule[] = [
  confluentSurvivesARegion,
  linksAgree,
  describedTopicsAreMirrored,
  regionsCarryTheSameMessages,
  writersHaveQuotas,
  registriesAreRunByTheVendor,
  confluentIsPrivate,
];
