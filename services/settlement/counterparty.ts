/** Milliseconds that the other side has for one answer. */
const TIMEOUT_MILLISECONDS = 10_000;

/** The other side took it, or will never take it. What may still succeed is an error, and the task is repeated. */
export type Answer = { readonly reference: string } | { readonly reason: string };

/** Hands something to the other side under a key by which it knows what it already has. */
export type Submit = (path: string, idempotencyKey: string, body: object) => Promise<Answer>;

/** The other side is away or busy: Step Functions tries again on this name. */
export class CounterpartyUnavailable extends Error {
  public override readonly name = "CounterpartyUnavailable";
}

/**
 * Submits over HTTPS: 2xx with a `reference` is taken, 4xx is refused for good, anything else may be tried again.
 * @param url base address, without a slash at its end
 * @throws CounterpartyUnavailable if trying again may help
 */
export function counterparty(url: string, request: typeof fetch = fetch): Submit {
  if (!/^https:\/\/[^/]+(\/.*[^/])?$/.test(url))
    throw new Error("SETTLEMENT_URL must be an https address without a slash at its end");
  return async (path, idempotencyKey, body) => {
    const response = await request(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": idempotencyKey },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    }).catch((error: Error) => {
      throw new CounterpartyUnavailable(`no answer: ${error.name}`);
    });
    const { status } = response;
    if (status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status))
      return { reason: `refused with status ${status}` };
    if (!response.ok) throw new CounterpartyUnavailable(`status ${status}`);
    const answer = (await response.json().catch(() => undefined)) as { reference?: unknown } | undefined;
    if (typeof answer?.reference !== "string" || answer.reference === "")
      throw new CounterpartyUnavailable(`status ${status} without a reference`);
    return { reference: answer.reference };
  };
}
