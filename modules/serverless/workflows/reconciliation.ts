import type { Definition } from "../state-machine/definition";
import { TRY_AGAIN } from "./calls";
import { SETTLEMENT_DATE } from "./settlement-date";

export interface ReconciliationParts {
  /** Alias of the function that compares a day. */
  readonly compareArn: string;
}

/** A little more than the function has, so that Lambda's own answer comes first. */
const FUNCTION_SECONDS = 130;
const EXECUTION_SECONDS = 3_600;

/** Compares what the ledger posted on a day with what was settled for it. A difference is a failure, so somebody is told. */
export function reconciliation({ compareArn }: ReconciliationParts): Definition {
  return {
    comment: "Compares what was posted on a day with what was settled for it",
    timeoutSeconds: EXECUTION_SECONDS,
    startAt: "Compare",
    states: {
      Compare: {
        type: "task",
        functionArn: compareArn,
        payload: { settlementDate: SETTLEMENT_DATE },
        payment: false,
        timeoutSeconds: FUNCTION_SECONDS,
        retry: [TRY_AGAIN],
        next: "Judge",
      },
      Judge: {
        type: "choice",
        choices: [{ condition: "{% $states.input.count = 0 %}", next: "Equal" }],
        otherwise: "Different",
      },
      Equal: { type: "succeed" },
      Different: {
        type: "fail",
        error: "Reconciliation.Different",
        cause:
          "{% $string($states.input.count) & ' accounts differ on ' & $states.input.settlementDate & ': the log of the function names them' %}",
      },
    },
  };
}
