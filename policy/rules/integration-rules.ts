import type { Rule } from "../rule";
import { confluentSurvivesARegion } from "./integration/r1-kaf-01";
import { linksAgree } from "./integration/r1-kaf-02";

/** Rules about buses, queues, topics and Kafka, in the order of their ids. */
export const INTEGRATION_RULES: readonly Rule[] = [confluentSurvivesARegion, linksAgree];
