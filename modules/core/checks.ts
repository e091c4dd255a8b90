import type { IConstruct } from "constructs";
import { PropsError } from "./errors";
import {
  distinctProblems,
  integerProblems,
  oneOfProblems,
  patternProblems,
  type FieldProblem,
} from "./problems";

/** Throws the first of some problems, if there is one. */
export function requireNone(scope: IConstruct, problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first !== undefined) throw new PropsError(scope, first.field, first.rule, first.value);
}

/** Throws unless `value` is a whole number from `min` to `max`. Number tokens are huge negatives, so they fail too. */
export function requireInteger(
  scope: IConstruct,
  prop: string,
  value: number,
  min: number,
  max: number,
): void {
  requireNone(scope, integerProblems(prop, value, min, max));
}

/** Throws unless `value` is one of `allowed`. */
export function requireOneOf<T extends string | number>(
  scope: IConstruct,
  prop: string,
  value: T,
  allowed: readonly T[],
): void {
  requireNone(scope, oneOfProblems(prop, value, allowed));
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
  requireNone(scope, patternProblems(prop, value, pattern, rule));
}

/** Throws unless `values` holds from `min` to `max` entries, all different. */
export function requireDistinct(
  scope: IConstruct,
  prop: string,
  values: readonly string[],
  min: number,
  max?: number,
): void {
  requireNone(scope, distinctProblems(prop, values, min, max));
}
