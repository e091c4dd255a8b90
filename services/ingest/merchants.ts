import { createPublicKey, type KeyObject } from "node:crypto";
import { required, type Variables } from "../common/variables";

/** Name of the one key of the platform's own test merchant. */
const TEST_KEY = "canary";

/** Who may ask for payments, as settings write it. */
interface MerchantSettings {
  /** Accounts that it speaks for; a `*` at the end stands for any end. */
  readonly accounts: readonly string[];
  /** Public keys by their names: DER in base64. */
  readonly keys: Readonly<Record<string, string>>;
}

/** A company that signs its requests. */
export interface Merchant {
  readonly name: string;
  /** Whether it may speak for an account. */
  readonly owns: (merchantAccount: string) => boolean;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/** Merchants by their names. */
export type Merchants = ReadonlyMap<string, Merchant>;

/**
 * Merchants that settings name in MERCHANTS, and the test merchant, whose key the platform makes itself. Nothing here is
 * secret: who reads it can check signatures, and make none.
 * @throws Error if a key is none
 */
export function merchantsOf(variables: Variables): Merchants {
  const settings = JSON.parse(required(variables, "MERCHANTS")) as Record<string, MerchantSettings>;
  const test = required(variables, "TEST_MERCHANT");
  const testKey = required(variables, "TEST_MERCHANT_KEY");
  const all = { ...settings, [test]: { accounts: [`${test}-*`], keys: { [TEST_KEY]: testKey } } };
  return new Map(Object.entries(all).map(([name, each]) => [name, merchant(name, each)]));
}

function merchant(name: string, { accounts, keys }: MerchantSettings): Merchant {
  const exact = new Set(accounts.filter((account) => !account.endsWith("*")));
  const beginnings = accounts
    .filter((account) => account.endsWith("*"))
    .map((account) => account.slice(0, -1));
  return {
    name,
    owns: (account) => exact.has(account) || beginnings.some((beginning) => account.startsWith(beginning)),
    keys: new Map(Object.entries(keys).map(([key, text]) => [key, publicKey(text)])),
  };
}

function publicKey(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
}
