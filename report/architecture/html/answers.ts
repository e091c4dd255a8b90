import { AREAS, type Severity } from "../../../policy/rule";
import type { Cell } from "../cells/cell";
import type { Language } from "../language";
import { AREA_NAMES, REQUIREMENT_NAMES } from "../names";
import type { RuleStanding } from "../rule-standing";
import { VERDICT_NAMES, VERDICT_SIGNS, WORDS } from "../words";
import { badge } from "./badge";
import { claimText, evidenceList } from "./claim-html";
import { markup, type Html } from "./escape";

/** Every answer, by area. */
export function answers(cells: readonly Cell[], language: Language): Html {
  return markup`${AREAS.map(
    (area) =>
      markup`<section class="area" aria-labelledby="area-${area}">
        <h3 id="area-${area}">${AREA_NAMES[area][language]}</h3>
        ${cells.filter((cell) => cell.area === area).map((cell) => answer(cell, language))}
      </section> `,
  )}`;
}

function answer(cell: Cell, language: Language): Html {
  const { area, requirement, verdict, claims, limit, because, rules } = cell;
  const all = [...claims, ...(limit ? [limit] : []), ...(because ? [because] : [])];
  return markup`<article
    class="cell ${verdict}"
    id="cell-${area}-${requirement}"
    tabindex="-1"
    data-cell="${area}/${requirement}"
    data-verdict="${verdict}"
    data-area="${area}"
    data-requirement="${requirement}"
    data-severity="${severitiesOf(rules).join(" ")}"
    aria-labelledby="name-${area}-${requirement}"
  >
    <header>
      <h4 id="name-${area}-${requirement}">
        <span class="where">${AREA_NAMES[area][language]}</span> ${requirement} ·
        ${REQUIREMENT_NAMES[requirement][language]}
      </h4>
      ${badge(verdict, language)}<a class="back" href="#matrix" aria-label="${WORDS.backToMatrix[language]}"
        >↑</a
      >
    </header>
    ${claims.map((each) => markup`<p>${claimText(each, language)}</p> `)}${because && markup`<p class="because">${claimText(because, language)}</p> `}${limit && markup`<p class="limit"><b>${WORDS.limit[language]}.</b> ${claimText(limit, language)}</p> `}
    <p class="proof">
      <b>${WORDS.proof[language]}:</b>
      ${rules.length === 0 && WORDS.noRules[language]}${rules.map((standing) => ruleLink(standing, language))}
    </p>
    <details>
      <summary>${WORDS.evidenceOf[language]}</summary>
      ${evidenceList(all, language)}
    </details>
  </article> `;
}

/** A rule's name with its verdict, leading to its evidence. */
function ruleLink({ result, verdict, excepted }: RuleStanding, language: Language): Html {
  const { id, title } = result.rule;
  const accepted =
    excepted.length > 0 &&
    markup` <span class="accepted"
      ><data value="${excepted.length}">${excepted.length}</data> ${WORDS.accepted[language]}</span
    >`;
  return markup`<a class="rule-link ${verdict}" href="#rule-${id}" title="${title}"
      ><span role="img" aria-label="${VERDICT_NAMES[verdict][language]}">${VERDICT_SIGNS[verdict]}</span>
      <code>${id}</code></a
    >${accepted} `;
}

export function severitiesOf(rules: readonly RuleStanding[]): readonly Severity[] {
  return [...new Set(rules.map(({ result }) => result.rule.severity))];
}
