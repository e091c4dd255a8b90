import type { Retry } from "../state-machine/definition";

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
export const TRY_AGAIN: readonly Retry[] = [
  { errors: PASSING, intervalSeconds: 2, attempts: 3, backoff: 2, maxDelaySeconds: 20 },
];
