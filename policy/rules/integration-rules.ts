import type { Rule } from "../rule";
import { undeliveredEventsAreKept } from "./integration/r5-evb-01";
import { failedMessagesAreKept } from "./integration/r5-sqs-01";

/** Rules about buses, queues, topics and Kafka, in the order of their ids. */
export const INTEGRATION_RULES: readonly Rule[] = [undeliveredEventsAreKept, failedMessagesAreKept];
