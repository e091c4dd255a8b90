import type { Rule } from "../rule";
import { busesSpanRegions } from "./integration/r1-evb-01";
import { busesTakeFromNamedRoles } from "./integration/r4-evb-01";
import { undeliveredEventsAreKept } from "./integration/r5-evb-01";
import { eventsAreDoneAtHome } from "./integration/r5-evb-02";
import { eventsNeverComeRound } from "./integration/r5-evb-03";
import { targetsTakeEvents } from "./integration/r5-evb-04";
import { pipesEndSomewhere } from "./integration/r5-pip-01";
import { failedMessagesAreKept } from "./integration/r5-sqs-01";
import { orderIsKept } from "./integration/r5-sqs-02";
import { eventsCanBeReplayed } from "./integration/r9-evb-01";

/** Rules about buses, queues, topics and Kafka, in the order of their ids. */
export const INTEGRATION_RULES: readonly Rule[] = [
  busesSpanRegions,
  busesTakeFromNamedRoles,
  undeliveredEventsAreKept,
  eventsAreDoneAtHome,
  eventsNeverComeRound,
  targetsTakeEvents,
  pipesEndSomewhere,
  failedMessagesAreKept,
  orderIsKept,
  eventsCanBeReplayed,
];
