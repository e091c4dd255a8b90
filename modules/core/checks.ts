import type { IConstruct } from "constructs";
import { PropsError } from "./errors";
import { Token } from "./framework";

/** Throws unless `value` is a whole number from `min` to `max`. Number tokens are huge negatives, so they fail too. */
export function requireInteger(
  scope: IConstruct,
  prop: string,
  value: number,
  min: number,
  max: number,
): void {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new PropsError(scope, prop, `a whole number from ${min} to ${max}`, value);
}

/** Throws unless `value` is one of `allowed`. */
export function requireOneOf<T extends string | number>(
  scope: IConstruct,
  prop: string,
  value: T,
  allowed: readonly T[],
): void {
  if (!allowed.includes(value)) throw new PropsError(scope, prop, `one of ${allowed.join(", ")}`, value);
}

/**
 * Throws unless `value` matches `pattern`; a token or expression (known only to Terraform) is never inspected.
 * `rule` completes the sentence "<prop> must be …".
 */
export function requirePattern(
  scope: IConstruct,
  prop: string,
  value: string,
  pattern: RegExp,
  rule: string,
): void {
  if (!isExpression(value) && !pattern.test(value)) throw new PropsError(scope, prop, rule, value);
}

/** Throws unless `values` holds from `min` to `max` entries, all different. */
export function requireDistinct(
  scope: IConstruct,
  prop: string,
  values: readonly string[],
  min: number,
  max = Number.MAX_SAFE_INTEGER,
): void {
  const bounds =
    max === Number.MAX_SAFE_INTEGER ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`;
  if (values.length < min || values.length > max || new Set(values).size !== values.length)
    throw new PropsError(scope, prop, `a list of ${bounds} different values`, values);
}

/** True for a token and for a contract's value, which is an expression in plain text. */
function isExpression(value: string): boolean {
  return Token.isUnresolved(value) || value.includes("${");
}
