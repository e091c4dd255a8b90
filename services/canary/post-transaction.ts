/** Milliseconds after which a payment would have been given up at the till. */
const TIMEOUT_MILLISECONDS = 5_000;

export interface CanaryOptions {
  /** Base address of the ingest, without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly now: Date;
}

/**
 * Posts one transaction of a test account on the way that merchants' take, and twice: the second time under the same
 * key, which must be taken as well and mean the same transaction.
 * @throws Error if one of them is not taken in time
 */
export async function postTransaction(
  { url, region, now }: CanaryOptions,
  request: typeof fetch = fetch,
): Promise<{ transactionId: string; milliseconds: number }> {
  const began = Date.now();
  const key = `canary-${region}-${now.toISOString()}`;
  const first = await post(url, region, key, request);
  const again = await post(url, region, key, request);
  if (first !== again) throw new Error("the same key became two transactions");
  return { transactionId: first, milliseconds: Date.now() - began };
}

async function post(url: string, region: string, key: string, request: typeof fetch): Promise<string> {
  const response = await request(`${url}/transactions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({
      // No settlement counts accounts of this name.
      merchantAccount: `canary-${region}`,
      kind: "PAYMENT",
      amount: "1.00",
      currency: "CLP",
      payload: {},
    }),
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  if (response.status !== 202) throw new Error(`the ingest answered ${response.status} instead of 202`);
  const { transactionId } = (await response.json()) as { transactionId?: unknown };
  if (typeof transactionId !== "string") throw new Error("the ingest named no transaction");
  return transactionId;
}
