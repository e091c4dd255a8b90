import * as z from "zod/mini";
import { hundredths } from "../common/decimal";
import { KINDS, transactionId, type Transaction } from "../common/transaction";

/** Longest body that is read. What is longer is no payment. */
export const MAX_BODY_BYTES = 32_768;

const IDEMPOTENCY_KEY = /^[A-Za-z0-9._:-]{8,64}$/;

const BODY = z.strictObject({
  merchantAccount: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/)),
  kind: z.enum(KINDS),
  amount: z.string().check(z.refine((amount) => (hundredths(amount) ?? 0n) > 0n)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What is wrong with each field, in the words of the answer; never what the field held. */
const RULES: Readonly<Record<string, string>> = {
  merchantAccount: "1 to 64 letters, digits, dots, hyphens and underscores",
  kind: `one of ${KINDS.join(", ")}`,
  amount: "a text like 1234.50, above zero, with up to 16 digits and two behind the point",
  currency: "three capital letters",
  payload: "an object of texts, numbers and truth values",
};

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 422;
  readonly error: string;
}

/**
 * The transaction that a request asks for, or why it asks for none. Whatever looks like a card number is refused: the
 * platform behind this point is built for tokens, and a number in Kafka could not be taken back.
 */
export function transactionOf(
  idempotencyKey: string | undefined,
  body: string,
  receivedAt: number,
): Transaction | Refusal {
  if (idempotencyKey === undefined || !IDEMPOTENCY_KEY.test(idempotencyKey))
    return {
      status: 400,
      error: "header Idempotency-Key must be 8 to 64 letters, digits, dots, colons, hyphens and underscores",
    };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { status: 400, error: "the body must be JSON" };
  }
  const { success, data, error } = z.safeParse(BODY, json);
  if (!success) return { status: 400, error: problemsOf(error.issues) };
  if (hasCardNumber(body)) return { status: 422, error: "the body must not hold a card number" };
  const { merchantAccount, kind, amount, currency, payload } = data;
  return {
    id: transactionId(merchantAccount, idempotencyKey),
    merchantAccount,
    kind,
    amount: withHundredths(amount),
    currency,
    receivedAt,
    payload: Buffer.from(JSON.stringify(payload)),
  };
}

function problemsOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  const fields = new Set(issues.map(({ path }) => (path.length === 0 ? "" : String(path[0]))));
  return [...fields]
    .map((field) =>
      field in RULES
        ? `${field} must be ${RULES[field]}`
        : `the body must have exactly ${Object.keys(RULES).join(", ")}`,
    )
    .join("; ");
}

/** The same amount always in the same form, so that a repeated message is the same message. */
function withHundredths(amount: string): string {
  const [whole, part = ""] = amount.split(".");
  return `${whole}.${part.padEnd(2, "0")}`;
}

/** Whether a text holds 13 to 19 digits, spaces and hyphens between them apart, that pass as a card number. */
function hasCardNumber(text: string): boolean {
  for (const [found] of text.matchAll(/(?<![\d.])[3-6]\d(?:[ -]?\d){11,17}(?![\d.])/g))
    if (passesLuhn(found.replace(/[ -]/g, ""))) return true;
  return false;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
