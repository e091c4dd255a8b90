import { stackPattern } from "../stacks/stack-pattern";
import type { Exception } from "./exception";
import type { Finding } from "./finding";

/** A finding and the exception that accepts it. */
export type ExceptedFinding<F extends Finding = Finding> = F & { readonly exception: Exception };

/** An exception that should not be there as it is. */
export interface ExceptionProblem {
  readonly exception: Exception;
  readonly problem: string;
}

export interface JudgedFindings<F extends Finding = Finding> {
  readonly open: readonly F[];
  readonly excepted: readonly ExceptedFinding<F>[];
  readonly problems: readonly ExceptionProblem[];
}

/** Days ahead that an end may lie: an end that nobody lives to see is none. */
const MAX_DAYS = 730;
const MS_PER_DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * Parts findings into accepted ones and open ones. An exception with a problem accepts what it matches all the
 * same, so that one mistake is reported once.
 * @param today first instant of the day, UTC
 * @param whole whether the findings are of everything there is, so that an exception without a finding is stale
 */
export function applyExceptions<F extends Finding>(
  findings: readonly F[],
  exceptions: readonly Exception[],
  today: Date,
  whole: boolean,
): JudgedFindings<F> {
  const matchers = exceptions.map((exception) => ({ exception, matches: matcher(exception) }));
  const used = new Set<Exception>();
  const open: F[] = [];
  const excepted: ExceptedFinding<F>[] = [];
  for (const finding of findings) {
    const match = matchers.find(({ matches }) => matches(finding));
    if (match === undefined) open.push(finding);
    else {
      used.add(match.exception);
      excepted.push({ ...finding, exception: match.exception });
    }
  }
  const problems = exceptions.flatMap((exception) => {
    const problem =
      formProblem(exception, today) ??
      (whole && !used.has(exception) ? "accepts no finding: remove it" : undefined);
    return problem === undefined ? [] : [{ exception, problem }];
  });
  return { open, excepted, problems };
}

function matcher({ id, stacks, addresses }: Exception): (finding: Finding) => boolean {
  const [ofStack, ofAddress] = [stackPattern(stacks), stackPattern(addresses)];
  return (finding) => finding.id === id && ofStack(finding.stack) && ofAddress(finding.address);
}

function formProblem({ reason, until }: Exception, today: Date): string | undefined {
  if (!/\S/.test(reason)) return "has no reason";
  const end = DATE.test(until) ? Date.parse(until) : Number.NaN;
  if (Number.isNaN(end)) return `ends on no date, but on "${until}"`;
  if (end < today.getTime()) return `ended on ${until}`;
  const last = new Date(today.getTime() + MAX_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
  return until > last ? `ends on ${until}, later than ${last}, in two years` : undefined;
}
