import type { Judgement } from "../../../policy/rule";
import type { Language } from "../language";
import { AREA_NAMES } from "../names";
import type { RuleStanding } from "../rule-standing";
import { SEVERITY_NAMES, WORDS } from "../words";
import { writtenNumber } from "../written-value";
import { badge } from "./badge";
import { markup, type Html } from "./escape";

/** Judgements of a rule that are shown whole, those that found something before all others. */
const MOST_JUDGEMENTS = 12;
/** Pieces of evidence of one judgement. */
const MOST_EVIDENCE = 5;
/** Characters of a value. */
const MOST_CHARACTERS = 120;

/** What every rule saw. */
export function appendix(rules: readonly RuleStanding[], language: Language): Html {
  return markup`${rules.map((standing) => ruleEntry(standing, language))}`;
}

function ruleEntry(standing: RuleStanding, language: Language): Html {
  const { result, verdict, open, excepted } = standing;
  const { rule, judgements, nothing } = result;
  const shown = judgements
    .toSorted((a, b) => Number(a.verdict === "pass") - Number(b.verdict === "pass"))
    .slice(0, MOST_JUDGEMENTS);
  const rest = judgements.length - shown.length;
  return markup`<details
    class="rule ${verdict}"
    id="rule-${rule.id}"
    data-rule="${rule.id}"
    data-verdict="${verdict}"
    data-area="${rule.area}"
    data-requirement="${rule.requirements.join(" ")}"
    data-severity="${rule.severity}"
  >
    <summary>
      <code class="id">${rule.id}</code>
      <span class="title" lang="en">${rule.title}</span> ${badge(verdict, language)}
      <span class="severity ${rule.severity}">${SEVERITY_NAMES[rule.severity][language]}</span>
    </summary>
    <dl>
      <dt>${WORDS.why[language]}</dt>
      <dd lang="en">${rule.why}</dd>
      <dt>${WORDS.area[language]}</dt>
      <dd>${AREA_NAMES[rule.area][language]} · ${rule.requirements.join(", ")}</dd>
      ${
        rule.pci.length > 0 &&
        markup`<dt>PCI DSS</dt>
          <dd><code>${rule.pci.join(", ")}</code></dd>`
      }
      <dt>${WORDS.source[language]}</dt>
      <dd lang="en">${rule.source.map((each) => markup`<span class="source">${each}</span> `)}</dd>
      <dt>${WORDS.judgements[language]}</dt>
      <dd>
        <data value="${judgements.length}">${writtenNumber(judgements.length, language)}</data
        >${judgements.length === 0 && nothing !== undefined && markup` · <span lang="en">${nothing}</span>`}${open.length > 0 && markup` · ${WORDS.openFindings[language]}: <data value="${open.length}">${open.length}</data>`}${excepted.length > 0 && markup` · ${WORDS.accepted[language]}: <data value="${excepted.length}">${excepted.length}</data>`}
      </dd>
    </dl>
    ${
      shown.length > 0 &&
      markup`<div
        class="scroll"
        tabindex="0"
        role="group"
        aria-label="${WORDS.judgements[language]} ${rule.id}"
      >
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">${WORDS.verdict[language]}</th>
              <th scope="col">${WORDS.resource[language]}</th>
              <th scope="col">${WORDS.finding[language]}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((each) => judgementRow(each, language))}
          </tbody>
        </table>
      </div>`
    }${rest > 0 && markup`<p class="rest">+<data value="${rest}">${writtenNumber(rest, language)}</data> ${WORDS.more[language]}</p>`}
  </details> `;
}

function judgementRow({ verdict, resource, message, evidence }: Judgement, language: Language): Html {
  const pieces = evidence.slice(0, MOST_EVIDENCE);
  const rest = evidence.length - pieces.length;
  return markup`<tr>
    <td>${badge(verdict, language)}</td>
    <td><code>${resource.id}</code></td>
    <td lang="en">
      <span class="message">${short(message)}</span>
      <ul class="pieces">
        ${pieces.map(
          ({ resource: { id }, path, value }) =>
            markup`<li>
              <code>${id}${path !== undefined && ` ${path} = ${short(JSON.stringify(value) ?? "")}`}</code>
            </li>`,
        )}
      </ul>
      ${rest > 0 && markup`<data value="${rest}">+${rest}</data>`}
    </td>
  </tr> `;
}

function short(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
