import { createHash, verify, type KeyObject } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Merchant, Merchants } from "./merchants";

/** Seconds that a signature is good for, before and after the time it names: clocks differ, and networks are slow. */
const WINDOW_SECONDS = 300;
/** First line of what is signed: another form gets another one, so that no signature is good for both. */
const FORM = "klap-1";

/** What a signature is made over. The host is not in it: the same signature holds where 307 sends the request. */
export interface SignedParts {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Text that a merchant signs: a line each of form, request, time in seconds, idempotency key, SHA-256 of the body. */
export function signedText({ method, path, headers, body }: SignedParts): string {
  const { "klap-time": time = "", "idempotency-key": key = "" } = headers;
  const digest = createHash("sha256").update(body, "utf8").digest("hex");
  return [FORM, `${method} ${path}`, time, key, digest].join("\n");
}

/**
 * Merchant that signed a request, or nobody. `Klap-Key` names merchant and key (`shop/2026-11`), `Klap-Time` the time in
 * seconds since 1970, `Klap-Signature` is base64: Ed25519, or ECDSA on P-256 with SHA-256 (DER). Whoever repeats a request
 * that it has overheard repeats its idempotency key and its body too, which the ledger writes once.
 */
export function signerOf(merchants: Merchants, parts: SignedParts, now: number): Merchant | undefined {
  const { "klap-key": name, "klap-time": time, "klap-signature": signature } = parts.headers;
  if (typeof name !== "string" || typeof time !== "string" || typeof signature !== "string") return undefined;
  const [merchantName = "", keyName = "", ...rest] = name.split("/");
  if (rest.length > 0 || !/^\d{10}$/.test(time)) return undefined;
  if (Math.abs(now / 1_000 - Number(time)) > WINDOW_SECONDS) return undefined;
  const merchant = merchants.get(merchantName);
  const key = merchant?.keys.get(keyName);
  if (key === undefined) return undefined;
  return holds(key, Buffer.from(signedText(parts)), Buffer.from(signature, "base64")) ? merchant : undefined;
}

/** Whether a signature is the key's. Public keys only are at work here: no time that this takes tells a secret. */
function holds(key: KeyObject, text: Buffer, signature: Buffer): boolean {
  // Ed25519 has its own digest.
  const digest = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  try {
    return verify(digest, text, key, signature);
  } catch {
    return false;
  }
}
