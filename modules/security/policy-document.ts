/** One statement of an IAM, key, bucket or topic policy, in AWS's own words. */
export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?:
    "*" | { readonly AWS?: string | readonly string[]; readonly Service?: string | readonly string[] };
  readonly Action?: string | readonly string[];
  /** In place of `Action`: everything but these. */
  readonly NotAction?: string | readonly string[];
  /** Absent in the trust policy of a role, which has none. */
  readonly Resource?: string | readonly string[];
  /** In place of `Resource`: everything but these. */
  readonly NotResource?: string | readonly string[];
  /** Operator, then condition key, then the values of which one must match. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** Policy as the JSON that AWS takes. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return terraformJson({ Version: "2012-10-17", Statement: statements });
}

/**
 * Anything as JSON inside Terraform's own. Values of contracts keep the quotes inside `${…}`, which Terraform reads
 * as an expression and JSON would escape.
 */
export function terraformJson(value: unknown): string {
  return JSON.stringify(value).replace(/\$\{[^}]*\}/g, (expression) => expression.replaceAll('\\"', '"'));
}
