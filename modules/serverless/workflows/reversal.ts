import type { Definition } from "../state-machine/definition";
import { TRY_AGAIN } from "./calls";

export interface ReversalParts {
  /** Alias of the function that reverses one payment. */
  readonly submitArn: string;
}

const FUNCTION_SECONDS = 60;
const EXECUTION_SECONDS = 3_600;

/**
 * Reverses one payment. Whoever starts it names the execution after the payment: Step Functions takes a name once in
 * 90 days, so a second request for the same payment starts nothing.
 */
export function reversal({ submitArn }: ReversalParts): Definition {
  return {
    comment: "Reverses one payment",
    timeoutSeconds: EXECUTION_SECONDS,
    startAt: "Submit",
    states: {
      Submit: {
        type: "task",
        functionArn: submitArn,
        payment: true,
        timeoutSeconds: FUNCTION_SECONDS,
        retry: TRY_AGAIN,
        catch: [
          {
            errors: ["States.ALL"],
            next: "Unreversed",
            output: { payment: "{% $states.input %}", error: "{% $states.errorOutput %}" },
          },
        ],
        next: "Reversed",
      },
      Reversed: { type: "succeed" },
      Unreversed: {
        type: "fail",
        error: "Reversal.Failed",
        cause: "{% $string($states.input.error) %}",
      },
    },
  };
}
