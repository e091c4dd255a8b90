import type { Definition, Scope } from "../state-machine/definition";
import { everyError, TRY_AGAIN, TRY_COUNTERPARTY, TRY_STARTING } from "./calls";
import { SETTLEMENT_DATE } from "./settlement-date";

export interface SettlementParts {
  /** Aliases of the functions, by what they do. */
  readonly collectArn: string;
  readonly submitArn: string;
  readonly recordArn: string;
  /** Alias of this workflow. */
  readonly ownArn: string;
  /** Pages of batches that one execution settles at most; what is left over, a further one takes. */
  readonly maxPages: number;
  /** Pages at once. */
  readonly concurrency: number;
}

/** A little more than the functions have, so that Lambda's own answer comes first. */
const COLLECT_SECONDS = 130;
const SUBMIT_SECONDS = 910;
const RECORD_SECONDS = 70;
/** Executions end before the next one of the night begins to look for the same batches. */
const EXECUTION_SECONDS = 3 * 3_600;
/** Pages that somebody has to look at. */
const OPEN = "$states.input.results[$exists(error)]";

/**
 * Settles what merchants are owed for a day: collects batches in pages, submits each page and records what came of it.
 * A page that fails stops no other one; the execution fails in the end, so that somebody is told. It may run again
 * for the same day: the other side knows a batch by its id. What is more than one execution takes a further one goes on
 * with, started only when every page is recorded: so each one leaves less, and no row of executions is without end.
 */
export function settlement(parts: SettlementParts): Definition {
  const { collectArn, ownArn, maxPages, concurrency } = parts;
  return {
    comment: "Settles what merchants are owed for a day",
    timeoutSeconds: EXECUTION_SECONDS,
    startAt: "Collect",
    states: {
      Collect: {
        type: "task",
        functionArn: collectArn,
        payload: { settlementDate: SETTLEMENT_DATE, maxPages },
        payment: false,
        timeoutSeconds: COLLECT_SECONDS,
        retry: [TRY_AGAIN],
        next: "Settle",
      },
      Settle: {
        type: "map",
        // No more than fit into one history, whatever the function answers.
        items: `{% [$states.input.pages[[0..${maxPages - 1}]]] %}`,
        maxItems: maxPages,
        concurrency,
        each: page(parts),
        output: {
          settlementDate: "{% $states.input.settlementDate %}",
          left: "{% $states.input.left %}",
          results: "{% $states.result %}",
        },
        next: "Judge",
      },
      Judge: {
        type: "choice",
        choices: [
          { condition: `{% $count(${OPEN}) > 0 %}`, next: "Incomplete" },
          { condition: "{% $states.input.left = 0 %}", next: "Settled" },
        ],
        otherwise: "Continue",
      },
      Continue: {
        type: "start",
        stateMachineArn: ownArn,
        name: "{% $hash($states.context.Execution.Id, 'SHA-256') %}",
        input: { settlementDate: "{% $states.input.settlementDate %}" },
        retry: [TRY_STARTING],
        catch: [{ errors: ["StepFunctions.ExecutionAlreadyExistsException"], next: "Settled" }],
        next: "Settled",
      },
      Settled: { type: "succeed" },
      Incomplete: {
        type: "fail",
        error: "Settlement.Incomplete",
        cause: `{% $string($count(${OPEN})) & ' pages were not submitted or not recorded, and ' & $string($states.input.left) & ' batches were left for another execution' %}`,
      },
    },
  };
}

/** What happens to one page. Both steps move money, so neither fails unnoticed. */
function page({ submitArn, recordArn }: SettlementParts): Scope {
  return {
    startAt: "Submit",
    states: {
      Submit: {
        type: "task",
        functionArn: submitArn,
        payment: true,
        timeoutSeconds: SUBMIT_SECONDS,
        retry: [TRY_COUNTERPARTY, TRY_AGAIN],
        catch: [everyError("Unsubmitted")],
        next: "Record",
      },
      Record: {
        type: "task",
        functionArn: recordArn,
        payment: true,
        timeoutSeconds: RECORD_SECONDS,
        retry: [TRY_AGAIN],
        catch: [everyError("Unrecorded")],
        end: true,
      },
      // Without the batches: those of all pages together, with what went wrong, would be more than a state hands on.
      Unsubmitted: { type: "pass", output: { error: "{% $states.input.error.Error %}" }, end: true },
      Unrecorded: { type: "pass", output: { error: "{% $states.input.error.Error %}" }, end: true },
    },
  };
}
