import { applyExceptions, type JudgedFindings } from "./apply-exceptions";
import type { CheckedException, CheckedRule, CheckFinding, CheckResult } from "./check-result";
import type { CheckovResult } from "./checkov/read-report";
import type { Exception } from "./exception";
import type { Finding } from "./finding";
import type { Platform } from "./platform";
import { SEVERITIES, type Rule } from "./rule";
import { RuleTotals } from "./rule-totals";
import { findingsOf, runRules } from "./run-rules";

export interface CheckRequest {
  /** Asked one after another, so that one graph at a time is in memory. */
  readonly platforms: Iterable<Platform>;
  readonly rules: readonly Rule[];
  /** What checkov has found on the same stacks, asked for once all platforms have been judged. */
  readonly checkov?: () => CheckovResult;
  readonly exceptions: readonly Exception[];
  /** First instant of the day, UTC. */
  readonly today: Date;
  /** Whether everything there is was judged, so that an exception that accepts nothing is stale. */
  readonly whole: boolean;
  /** `file:line` of construct paths. @default none */
  readonly sources?: ReadonlyMap<string, string>;
}

/** A finding with the form that exceptions match. */
type Candidate = CheckFinding & Finding;

/**
 * Judges platforms by every rule. Stacks that stand behind several environments, as the organization's do, are reported
 * as they were found first.
 */
export function checkPlatforms(request: CheckRequest): CheckResult {
  const { rules, exceptions, today, whole, sources = new Map<string, string>() } = request;
  const totals = new Map(rules.map((rule) => [rule.id, new RuleTotals(rule)]));
  const environments = new Set<string>();
  const stacks = new Set<string>();
  const resources = new Set<string>();
  const candidates: Candidate[] = [];
  for (const platform of request.platforms) {
    const { graph, promises } = platform;
    if (promises.environment !== undefined) environments.add(promises.environment);
    const results = runRules(rules, platform);
    const earlier = new Set(candidates.map(placeOf));
    for (const { id, ...finding } of findingsOf(results)) {
      const rule = totals.get(id)!.rule;
      const { constructPath = null } = finding;
      const source = constructPath === null ? null : (sources.get(constructPath) ?? null);
      const { why } = rule;
      const candidate: Candidate = { ...finding, id, rule: id, by: "klap", why, constructPath, source };
      if (!earlier.has(placeOf(candidate))) candidates.push(candidate);
    }
    for (const result of results) totals.get(result.rule.id)!.add(result);
    for (const { name } of graph.stacks) stacks.add(name);
    for (const { id } of graph.resources) resources.add(id);
  }
  const checkov = request.checkov?.();
  candidates.push(...(checkov?.findings ?? []).map(ofCheckov));
  const judged = applyExceptions(candidates.sort(byRank), exceptions, today, whole);
  return {
    environments: [...environments],
    stacks: stacks.size,
    resources: resources.size,
    rules: counted([...[...totals.values()].map((each) => each.total()), ...checkovRules(checkov)], judged),
    findings: judged.open.map(shown),
    exceptions: exceptionsOf(exceptions, judged),
  };
}

function ofCheckov(finding: Finding): Candidate {
  const unknown = { severity: null, why: null, constructPath: null, source: null } as const;
  const evidence = [{ address: `${finding.stack}/${finding.address}` }];
  return { ...finding, ...unknown, rule: finding.id, by: "checkov", message: finding.title, evidence };
}

function checkovRules(checkov: CheckovResult | undefined): readonly CheckedRule[] {
  const failed = new Set(checkov?.findings.map(({ id }) => id));
  return (checkov?.checks ?? []).map(({ id, title, examined }) => ({
    id,
    by: "checkov",
    severity: null,
    area: null,
    requirements: [],
    pci: [],
    title,
    why: null,
    source: [],
    examined,
    verdict: failed.has(id) ? "fail" : "pass",
    nothing: null,
    open: 0,
    excepted: 0,
  }));
}

function counted(
  rules: readonly CheckedRule[],
  { open, excepted }: JudgedFindings<Candidate>,
): readonly CheckedRule[] {
  const opened = countsOf(open);
  const accepted = countsOf(excepted);
  return rules.map((rule) => ({
    ...rule,
    open: opened.get(rule.id) ?? 0,
    excepted: accepted.get(rule.id) ?? 0,
  }));
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of findings) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function exceptionsOf(
  exceptions: readonly Exception[],
  { excepted, problems }: JudgedFindings<Candidate>,
): readonly CheckedException[] {
  return exceptions.flatMap((exception) => {
    const accepts = excepted.filter((finding) => finding.exception === exception).map(shown);
    const problem = problems.find((each) => each.exception === exception)?.problem ?? null;
    if (accepts.length === 0 && problem === null) return [];
    const { id: rule, stacks, addresses, reason, until } = exception;
    return [{ rule, stacks, addresses, reason, until, accepts, problem }];
  });
}

/** What a report shows of it. */
function shown(candidate: CheckFinding): CheckFinding {
  const { rule, by, severity, title, why, address, stack, constructPath, source, message, evidence } =
    candidate;
  return { rule, by, severity, title, why, address, stack, constructPath, source, message, evidence };
}

function placeOf({ rule, stack, address }: CheckFinding): string {
  return `${rule}\n${stack}\n${address}`;
}

/** The gravest first, checkov's last; then by rule, stack and address. */
function byRank(a: CheckFinding, b: CheckFinding): number {
  const rank = ({ severity }: CheckFinding): number =>
    severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  const [left, right] = [placeOf(a), placeOf(b)];
  return rank(a) - rank(b) || (left < right ? -1 : left > right ? 1 : 0);
}
