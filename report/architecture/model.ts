import { ALL_REQUIREMENTS, type Requirement } from "../../modules/core/environment";
import type { Exception } from "../../policy/exception";
import { cellsOf, type Cell } from "./cells/cell";
import { claim, type Claim } from "./claim";
import { diagramsOf, type Diagram } from "./diagrams/diagrams";
import type { Bilingual } from "./language";
import type { ReportSource } from "./report-source";
import { worstVerdict, type RuleStanding, type Verdict } from "./rule-standing";
import { COMPONENTS } from "./sections/components";
import { CONTEXT, NOT_REHEARSED, SCOPE } from "./sections/context";
import { FAILURES } from "./sections/failures";
import { REQUIREMENT_TEXTS } from "./sections/requirements";
import { summaryOf } from "./sections/summary";
import { say, sayAll } from "./sentence";
import { stockOf, type Stock } from "./stock";

/** All that the report says, before it is written in a language and a format. */
export interface Architecture {
  readonly environment: string;
  readonly summary: readonly Claim[];
  readonly context: readonly Claim[];
  readonly requirements: readonly RequirementSection[];
  readonly cells: readonly Cell[];
  readonly components: readonly ComponentSection[];
  readonly scope: readonly Claim[];
  readonly diagrams: readonly Diagram[];
  readonly failures: readonly FailureSection[];
  readonly exceptions: readonly ExceptionUse[];
  readonly rules: readonly RuleStanding[];
}

export interface RequirementSection {
  readonly requirement: Requirement;
  readonly text: Claim;
  readonly verdict: Verdict;
}

export interface ComponentSection {
  readonly id: string;
  readonly name: string;
  readonly claims: readonly Claim[];
  readonly stock: readonly Stock[];
}

export interface FailureSection {
  readonly id: string;
  readonly name: Bilingual;
  readonly answers: Claim;
  /** Absent where the environment has nothing to tell it by. */
  readonly lost?: Claim;
  readonly takes?: Claim;
}

/** An exception with what it accepts in this environment. */
export interface ExceptionUse {
  readonly exception: Exception;
  readonly addresses: readonly string[];
}

/** Puts together what the report says. */
export async function architectureOf(source: ReportSource): Promise<Architecture> {
  const cells = cellsOf(source);
  const rules = [...source.standings.values()];
  return {
    environment: source.environment.name,
    summary: summaryOf(source, cells),
    context: contextOf(source),
    requirements: ALL_REQUIREMENTS.map((requirement) => requirementOf(source, requirement, cells)),
    cells,
    components: COMPONENTS.map(({ id, name, types, says }) => ({
      id,
      name,
      claims: sayAll(source, says),
      stock: stockOf(source, types),
    })).filter(({ claims }) => claims.length > 0),
    scope: sayAll(source, SCOPE),
    diagrams: await diagramsOf(source),
    failures: failuresOf(source),
    exceptions: exceptionsOf(source),
    rules,
  };
}

function contextOf(source: ReportSource): readonly Claim[] {
  const claims = sayAll(
    source,
    CONTEXT.filter(({ facts = {} }) => source.rehearsal !== undefined || !("tried" in facts)),
  );
  return source.rehearsal === undefined ? [...claims, ...sayAll(source, [NOT_REHEARSED])] : claims;
}

function requirementOf(
  source: ReportSource,
  requirement: Requirement,
  cells: readonly Cell[],
): RequirementSection {
  const { regions, requirements } = source.platform.promises;
  const text = claim(
    REQUIREMENT_TEXTS[requirement],
    { regions: { value: regions, evidence: [{ kind: "setting", name: "regions", value: regions }] } },
    [{ kind: "setting", name: "profile.requirements", value: requirements }],
  );
  const own = cells.filter((cell) => cell.requirement === requirement);
  return { requirement, text, verdict: worstVerdict(own.map(({ verdict }) => verdict)) };
}

function failuresOf(source: ReportSource): readonly FailureSection[] {
  return FAILURES.flatMap(({ id, name, ...texts }) => {
    const answers = say(source, texts.answers);
    const [lost, takes] = [say(source, texts.lost), say(source, texts.takes)];
    return answers === undefined
      ? []
      : [{ id, name, answers, ...(lost !== undefined && { lost }), ...(takes !== undefined && { takes }) }];
  });
}

function exceptionsOf({ exceptions, standings }: ReportSource): readonly ExceptionUse[] {
  const used = new Map<Exception, string[]>();
  for (const { excepted } of standings.values())
    for (const { exception, stack, address } of excepted)
      used.set(exception, [...(used.get(exception) ?? []), `${stack}/${address}`]);
  return exceptions.flatMap((exception) => {
    const addresses = used.get(exception);
    return addresses === undefined ? [] : [{ exception, addresses }];
  });
}
