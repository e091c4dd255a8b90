import type { Definition } from "../state-machine/definition";
import { everyError, TRY_AGAIN, TRY_COUNTERPARTY } from "./calls";

export interface ReversalParts {
  /** Alias of the function that tells the other side of one reversal. */
  readonly submitArn: string;
}

/** A little more than the function has, so that Lambda's own answer comes first. */
const FUNCTION_SECONDS = 40;
const EXECUTION_SECONDS = 3_600;

/**
 * Tells the other side of a reversal that the ledger has posted: `{ "transactionId": … }`. Whoever starts it names the
 * execution after the reversal: Step Functions takes a name once in 90 days, so a second start starts nothing.
 */
export function reversal({ submitArn }: ReversalParts): Definition {
  return {
    comment: "Tells the other side of a reversal",
    timeoutSeconds: EXECUTION_SECONDS,
    startAt: "Submit",
    states: {
      Submit: {
        type: "task",
        functionArn: submitArn,
        payment: true,
        timeoutSeconds: FUNCTION_SECONDS,
        retry: [TRY_COUNTERPARTY, TRY_AGAIN],
        catch: [everyError("Unsubmitted")],
        next: "Judge",
      },
      Judge: {
        type: "choice",
        choices: [{ condition: "{% $states.input.status = 'SUBMITTED' %}", next: "Reversed" }],
        otherwise: "Rejected",
      },
      Reversed: { type: "succeed" },
      Rejected: {
        type: "fail",
        error: "Reversal.Rejected",
        cause: "{% $string($states.input.reason) %}",
      },
      Unsubmitted: {
        type: "fail",
        error: "Reversal.Unsubmitted",
        cause: "{% $string($states.input.error) %}",
      },
    },
  };
}
