import { ALL_REQUIREMENTS, type Requirement } from "../../../modules/core/environment";
import { AREAS, type Area } from "../../../policy/rule";
import { claim, type Claim } from "../claim";
import { isNothing, type ClaimEvidence } from "../evidence";
import type { ReportSource } from "../report-source";
import { worstVerdict, type RuleStanding, type Verdict } from "../rule-standing";
import { say, sayAll, type Sentence } from "../sentence";
import { AREA_NAMES, REQUIREMENT_NAMES } from "../names";
import type { CellText } from "./cell-text";
import { CELL_TEXTS } from "./cell-texts";

/** One of the 63 answers. */
export interface Cell {
  readonly area: Area;
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  /** What satisfies it, or why it does not apply; never empty. */
  readonly claims: readonly Claim[];
  readonly limit?: Claim;
  /** Rules that decide the verdict. */
  readonly rules: readonly RuleStanding[];
  /** Why the verdict is what it is, where no rule says so. */
  readonly because?: Claim;
}

/** All cells, by area and then by requirement. */
export function cellsOf(source: ReportSource): readonly Cell[] {
  return AREAS.flatMap((area) =>
    ALL_REQUIREMENTS.map((requirement) => cellOf(source, area, requirement, CELL_TEXTS[area][requirement])),
  );
}

/** The answer of one area to one requirement. */
export function cellOf(source: ReportSource, area: Area, requirement: Requirement, text: CellText): Cell {
  const rules = rulesOf(source, area, requirement, text);
  const said = sayAll(source, text.holds);
  const claims = said.length > 0 ? said : [nothingThere(source, area, requirement, text)];
  const limit = text.limit === undefined ? undefined : say(source, text.limit);
  const { verdict, because } = verdictOf(source, requirement, text, rules);
  return {
    area,
    requirement,
    verdict,
    claims,
    rules,
    ...(limit !== undefined && { limit }),
    ...(because !== undefined && { because }),
  };
}

/** Rules of the area that name the requirement, and those of other areas that the text names. */
function rulesOf(
  { standings }: ReportSource,
  area: Area,
  requirement: Requirement,
  { rules: more = [] }: CellText,
): readonly RuleStanding[] {
  return [...standings.values()].filter(
    ({ result: { rule } }) =>
      more.includes(rule.id) || (rule.area === area && rule.requirements.includes(requirement)),
  );
}

function verdictOf(
  source: ReportSource,
  requirement: Requirement,
  { asksOnlyWith }: CellText,
  rules: readonly RuleStanding[],
): { readonly verdict: Verdict; readonly because?: Claim } {
  if (!source.platform.promises.requirements.includes(requirement))
    return { verdict: "not-applicable", because: notPromised(source) };
  const verdict = worstVerdict(rules.map(({ verdict: of }) => of));
  if (asksOnlyWith !== undefined && (verdict === "pass" || verdict === "not-applicable")) {
    const found = asksOnlyWith(source);
    if (isNothing(found)) return { verdict: "not-applicable", because: claim(ASKS_NOTHING, { found }) };
    return { verdict: "unknown", because: claim(ASKS_AFTER_ALL, { found }) };
  }
  if (rules.length === 0) return { verdict: "unknown", because: claim(NO_RULE, { found: noRules(source) }) };
  if (verdict !== "not-applicable") return { verdict };
  const evidence = rules.map((standing): ClaimEvidence => ({ kind: "rule", standing }));
  return { verdict, because: claim(NOTHING_EXAMINED, {}, evidence) };
}

const ASKS_NOTHING = {
  es: "El requisito no pide nada de esta área: lo que lo haría pedir algo, se buscó y se encontró {found} veces.",
  en: "The requirement asks nothing of this area: what would make it ask something was searched for and found {found} times.",
};
const ASKS_AFTER_ALL = {
  es: "Se daba por no aplicable, pero hay {found} recursos que lo hacen aplicable y ninguna regla los juzga.",
  en: "It was held not to apply, but {found} resources make it apply, and no rule judges them.",
};
const NO_RULE = {
  es: "De {found} reglas ninguna responde a esta celda: no hay prueba ni en favor ni en contra.",
  en: "Of {found} rules none answers this cell: nothing proves it either way.",
};
const NOTHING_EXAMINED = {
  es: "Ninguna regla de esta celda encontró algo que examinar en este entorno.",
  en: "No rule of this cell found anything to examine in this environment.",
};

function noRules({ standings }: ReportSource) {
  const value = standings.size;
  return { value, evidence: [{ kind: "setting", name: "policy/rules", value }] } as const;
}

function notPromised({ environment, platform: { promises } }: ReportSource): Claim {
  const value = promises.requirements;
  return claim(
    {
      es: "El perfil de {name} no promete este requisito; promete {promised}.",
      en: "The profile of {name} does not promise this requirement; it promises {promised}.",
    },
    {
      name: {
        value: environment.name,
        evidence: [{ kind: "setting", name: "name", value: environment.name }],
      },
      promised: { value, evidence: [{ kind: "setting", name: "profile.requirements", value }] },
    },
  );
}

/** Where nothing of what the cell speaks of is there: which questions found nothing. */
function nothingThere(source: ReportSource, area: Area, requirement: Requirement, text: CellText): Claim {
  const names = { area: AREA_NAMES[area], requirement: REQUIREMENT_NAMES[requirement] };
  const sentence: Sentence = text.holds[0];
  const evidence = Object.values(sentence.facts ?? {}).flatMap((fact) => [...fact(source).evidence]);
  return claim(
    {
      es: `${names.area.es}: en este entorno no hay nada de lo que responde a «${names.requirement.es}».`,
      en: `${names.area.en}: nothing of what answers “${names.requirement.en}” is there in this environment.`,
    },
    {},
    evidence,
  );
}
