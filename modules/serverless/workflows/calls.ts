import type { Catch, Retry } from "../state-machine/definition";

/**
 * Faults of Lambda itself and of the way to it: whatever the function does, calling it again is right. Functions that
 * move money know a repeated call by its key, so an answer that was lost on its way is asked for again as well.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#bp-lambda-serviceexception
 */
const PASSING = [
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.TooManyRequestsException",
  "States.Timeout",
];

/** Three more tries, within about half a minute. */
export const TRY_AGAIN: Retry = {
  errors: PASSING,
  intervalSeconds: 2,
  attempts: 3,
  backoff: 2,
  maxDelaySeconds: 20,
};

/** Another execution could not be started yet. */
export const TRY_STARTING: Retry = { ...TRY_AGAIN, errors: ["States.ALL"] };

/** The other side is away: six more tries, within a quarter of an hour. */
export const TRY_COUNTERPARTY: Retry = {
  errors: ["CounterpartyUnavailable"],
  intervalSeconds: 10,
  attempts: 6,
  backoff: 2.5,
  maxDelaySeconds: 300,
};

/** Takes every error to a state, which gets what was worked on and the error. */
export function everyError(next: string): Catch {
  return {
    errors: ["States.ALL"],
    next,
    output: { input: "{% $states.input %}", error: "{% $states.errorOutput %}" },
  };
}
