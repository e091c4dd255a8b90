import { createPublicKey } from "node:crypto";
import type { FieldProblem } from "./problems";

/** A company that asks for payments, and signs each request. */
export interface Merchant {
  /** Accounts that it speaks for; a `*` at the end stands for any end. No two merchants share one. */
  readonly accounts: readonly string[];
  /**
   * Public keys by their names, as DER in base64: Ed25519, or P-256. The merchant alone has the private ones. Two while
   * it changes from one to the other.
   */
  readonly keys: Readonly<Record<string, string>>;
}

/** By names that requests bear. */
export type Merchants = Readonly<Record<string, Merchant>>;

const NAME = /^[a-z0-9][a-z0-9-]{0,47}$/;
const ACCOUNT = /^[A-Za-z0-9._-]{1,64}\*?$/;
/** More than a change of keys needs would be keys that nobody looks after. */
const MAX_KEYS = 2;
/** Bytes that merchants may take of a task definition, which has 64 KiB for everything. */
const MAX_BYTES = 48 * 1_024;

/**
 * What is wrong with merchants: names, accounts that two of them share, keys that are none or too many.
 * @param test the platform's own test merchant, whose accounts are nobody else's
 */
export function merchantProblems(field: string, merchants: Merchants, test: string): FieldProblem[] {
  const bytes = Buffer.byteLength(JSON.stringify(merchants));
  const size = bytes > MAX_BYTES ? [{ field, rule: `at most ${MAX_BYTES} bytes of JSON`, value: bytes }] : [];
  const own = Object.entries(merchants).flatMap(([name, { accounts, keys }]): FieldProblem[] => {
    const at = `${field}.${name}`;
    const count = Object.keys(keys).length;
    return [
      ...(NAME.test(name) && name !== test
        ? []
        : [
            {
              field: at,
              rule: `a name of up to 48 lower-case letters, digits and hyphens, other than ${test}`,
              value: name,
            },
          ]),
      ...accounts
        .filter((account) => !ACCOUNT.test(account))
        .map((value) => ({
          field: `${at}.accounts`,
          rule: "1 to 64 letters, digits, dots, hyphens and underscores, and a * at the end at most",
          value,
        })),
      ...(count >= 1 && count <= MAX_KEYS
        ? []
        : [{ field: `${at}.keys`, rule: `1 to ${MAX_KEYS} keys`, value: count }]),
      ...Object.entries(keys).flatMap(([key, text]) => keyProblems(`${at}.keys.${key}`, key, text)),
    ];
  });
  return [...size, ...own, ...sharedAccounts(field, merchants, test)];
}

function keyProblems(field: string, name: string, text: string): FieldProblem[] {
  if (!NAME.test(name))
    return [{ field, rule: "named by up to 48 lower-case letters, digits and hyphens", value: name }];
  return isPublicKey(text)
    ? []
    : [{ field, rule: "a public key of Ed25519 or P-256, as DER in base64", value: text }];
}

function isPublicKey(text: string): boolean {
  try {
    const der = Buffer.from(text, "base64");
    // A private key in settings would be one that everybody has.
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({
      key: der,
      format: "der",
      type: "spki",
    });
    return (
      der.toString("base64") === text &&
      (asymmetricKeyType === "ed25519" || asymmetricKeyDetails?.namedCurve === "prime256v1")
    );
  } catch {
    return false;
  }
}

/** In order, whatever two accounts share stands next to each other: one is the beginning of the other. */
function sharedAccounts(field: string, merchants: Merchants, test: string): FieldProblem[] {
  const all = Object.entries({ ...merchants, [test]: { accounts: [`${test}-*`] } }).flatMap(
    ([name, { accounts }]) => accounts.map((account) => ({ name, account })),
  );
  all.sort((one, other) => (one.account.replace("*", "") < other.account.replace("*", "") ? -1 : 1));
  const problems: FieldProblem[] = [];
  const open: typeof all = [];
  for (const each of all) {
    const covers = ({ account }: { readonly account: string }): boolean =>
      account.endsWith("*")
        ? each.account.startsWith(account.slice(0, -1))
        : each.account.replace("*", "") === account;
    while (open.length > 0 && !covers(open.at(-1)!)) open.pop();
    const other = open.at(-1);
    if (other !== undefined && other.name !== each.name && overlaps(other.account, each.account))
      problems.push({
        field: `${field}.${each.name}.accounts`,
        rule: `accounts that no other merchant has, as ${other.name} has ${other.account}`,
        value: each.account,
      });
    open.push(each);
  }
  return problems;
}

/** Whether one account can be meant by both; the first does not stand behind the second. */
function overlaps(first: string, second: string): boolean {
  return first.endsWith("*") || second === first || second.endsWith("*");
}
