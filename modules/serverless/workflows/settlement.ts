import type { Definition } from "../state-machine/definition";
import { TRY_AGAIN } from "./calls";

export interface SettlementParts {
  /** Aliases of the functions, by what they do. */
  readonly collectArn: string;
  readonly submitArn: string;
  readonly recordArn: string;
  /** Batches that one execution settles at most; what is left over the next one takes. */
  readonly maxBatches: number;
  /** Batches at once. */
  readonly concurrency: number;
}

const FUNCTION_SECONDS = 300;
const EXECUTION_SECONDS = 6 * 3_600;
/** Results of batches that somebody has to look at. */
const OPEN = "$states.input[$exists(error)]";

/**
 * Settles what merchants are owed: collects batches, submits each and records what came of it. A batch that fails
 * stops no other one; the execution fails in the end, so that somebody is told.
 */
export function settlement(parts: SettlementParts): Definition {
  const { collectArn, submitArn, recordArn, maxBatches, concurrency } = parts;
  const call = { timeoutSeconds: FUNCTION_SECONDS, retry: TRY_AGAIN } as const;
  const withError = { batch: "{% $states.input %}", error: "{% $states.errorOutput %}" };
  return {
    comment: "Settles what merchants are owed",
    timeoutSeconds: EXECUTION_SECONDS,
    startAt: "Collect",
    states: {
      Collect: {
        type: "task",
        functionArn: collectArn,
        payload: { scheduledFor: "{% $states.input.scheduledFor %}", limit: maxBatches },
        payment: false,
        ...call,
        next: "Settle",
      },
      Settle: {
        type: "map",
        items: "{% $states.input.batches %}",
        maxItems: maxBatches,
        concurrency,
        each: {
          startAt: "Submit",
          states: {
            Submit: {
              type: "task",
              functionArn: submitArn,
              payment: true,
              ...call,
              catch: [{ errors: ["States.ALL"], next: "Unsubmitted", output: withError }],
              next: "Record",
            },
            Record: {
              type: "task",
              functionArn: recordArn,
              payment: true,
              ...call,
              catch: [{ errors: ["States.ALL"], next: "Unrecorded", output: withError }],
              end: true,
            },
            Unsubmitted: { type: "pass", output: "{% $states.input %}", end: true },
            Unrecorded: { type: "pass", output: "{% $states.input %}", end: true },
          },
        },
        next: "Judge",
      },
      Judge: {
        type: "choice",
        choices: [{ condition: `{% $count(${OPEN}) = 0 %}`, next: "Settled" }],
        otherwise: "Incomplete",
      },
      Settled: { type: "succeed" },
      Incomplete: {
        type: "fail",
        error: "Settlement.Incomplete",
        cause: `{% $string($count(${OPEN})) & ' batches were not submitted or not recorded' %}`,
      },
    },
  };
}
