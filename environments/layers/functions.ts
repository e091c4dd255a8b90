import type { LayerSettings } from "../../stacks/catalog";

type FunctionSettings = LayerSettings["functions"]["functions"][string];

/** What a function is, which is the same in every environment. Names are final: logs, roles and callers bear them. */
export const FUNCTIONS = {
  "settlement-collect": {
    description: "Collects what merchants are owed into batches",
    reaches: ["database"],
    timeoutSeconds: 120,
    onFailure: "dead-letter-queue",
  },
  "settlement-submit": {
    description: "Submits one batch of a settlement",
    reaches: ["database"],
    timeoutSeconds: 120,
    onFailure: "dead-letter-queue",
  },
  "settlement-record": {
    description: "Records what came of a batch",
    reaches: ["database"],
    timeoutSeconds: 60,
    onFailure: "dead-letter-queue",
  },
  "reversal-submit": {
    description: "Reverses one payment",
    reaches: ["database"],
    timeoutSeconds: 30,
    onFailure: "dead-letter-queue",
  },
  reconciliation: {
    description: "Compares what was accepted, posted and settled",
    reaches: ["database"],
    timeoutSeconds: 900,
    onFailure: "dead-letter-queue",
  },
} as const satisfies Readonly<
  Record<string, Pick<FunctionSettings, "description" | "reaches" | "timeoutSeconds" | "onFailure">>
>;

export type FunctionName = keyof typeof FUNCTIONS;
