import { Token } from "./framework";

/** One value that a construct's props, or a layer's settings, cannot have. */
export interface FieldProblem {
  /** Field, seen from the props or settings it stands in: `tiers.expireDays`. */
  readonly field: string;
  /** Completes the sentence "<field> must be …". */
  readonly rule: string;
  readonly value: unknown;
}

/** Nothing if `value` is a whole number from `min` to `max`. Number tokens are huge negatives, so they fail too. */
export function integerProblems(field: string, value: number, min: number, max: number): FieldProblem[] {
  const right = Number.isInteger(value) && value >= min && value <= max;
  return right ? [] : [{ field, rule: `a whole number from ${min} to ${max}`, value }];
}

/** Nothing if `value` is one of `allowed`. */
export function oneOfProblems<T extends string | number>(
  field: string,
  value: T,
  allowed: readonly T[],
): FieldProblem[] {
  return allowed.includes(value) ? [] : [{ field, rule: `one of ${allowed.join(", ")}`, value }];
}

/** Nothing if `value` matches `pattern`; a token or expression (known only to Terraform) is never inspected. */
export function patternProblems(field: string, value: string, pattern: RegExp, rule: string): FieldProblem[] {
  return isExpression(value) || pattern.test(value) ? [] : [{ field, rule, value }];
}

/** Nothing if `values` holds from `min` to `max` entries, all different. */
export function distinctProblems(
  field: string,
  values: readonly string[],
  min: number,
  max = Number.MAX_SAFE_INTEGER,
): FieldProblem[] {
  const bounds =
    max === Number.MAX_SAFE_INTEGER ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`;
  const right = values.length >= min && values.length <= max && new Set(values).size === values.length;
  return right ? [] : [{ field, rule: `a list of ${bounds} different values`, value: values }];
}

/** True for a token and for a contract's value, which is an expression in plain text. */
function isExpression(value: string): boolean {
  return Token.isUnresolved(value) || value.includes("${");
}
