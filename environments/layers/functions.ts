import type { LayerSettings } from "../../stacks/catalog";

type FunctionSettings = LayerSettings["functions"]["functions"][string];

/** What a function is, which is the same in every environment. Names are final: logs, roles and callers bear them. */
export const FUNCTIONS = {
  "dead-letters": {
    description: "Tells of messages that no consumer could work on",
    reaches: [],
    timeoutSeconds: 60,
    onFailure: "dead-letter-queue",
    unwelcome: {
      metric: "DeadLetters",
      what: "Consumers could not work on messages: the log of dead-letters says where they stand in Kafka",
    },
  },
  "settlement-collect": {
    description: "Collects what merchants are owed into batches",
    reaches: ["database"],
    timeoutSeconds: 120,
    onFailure: "dead-letter-queue",
  },
  "settlement-submit": {
    description: "Submits a page of batches to the other side of the settlement",
    reaches: ["database", "on-premises"],
    // A page has 100 batches, and the other side has 10 seconds for each.
    timeoutSeconds: 900,
    onFailure: "dead-letter-queue",
  },
  "settlement-record": {
    description: "Records what came of a page of batches",
    reaches: ["database"],
    timeoutSeconds: 60,
    onFailure: "dead-letter-queue",
  },
  "reversal-submit": {
    description: "Tells the other side of a reversal",
    reaches: ["database", "on-premises"],
    timeoutSeconds: 30,
    onFailure: "dead-letter-queue",
  },
  migrations: {
    description: "Brings the schema of the payments database up to date, once for all who call it",
    reaches: ["database-schema"],
    timeoutSeconds: 900,
    onFailure: "dead-letter-queue",
  },
  reconciliation: {
    description: "Compares what was posted on a day with what was settled for it",
    reaches: ["database"],
    timeoutSeconds: 120,
    onFailure: "dead-letter-queue",
  },
} as const satisfies Readonly<
  Record<
    string,
    Pick<FunctionSettings, "description" | "reaches" | "timeoutSeconds" | "onFailure" | "unwelcome">
  >
>;

export type FunctionName = keyof typeof FUNCTIONS;
