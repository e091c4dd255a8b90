import { ALL_REQUIREMENTS } from "../../../modules/core/environment";
import { AREAS, SEVERITIES } from "../../../policy/rule";
import type { Language } from "../language";
import { AREA_NAMES, REQUIREMENT_NAMES } from "../names";
import { VERDICTS } from "../rule-standing";
import { SEVERITY_NAMES, VERDICT_NAMES, WORDS } from "../words";
import { markup, type Html } from "./escape";

/** What may be shown of answers and rules. */
export function filters(language: Language): Html {
  return markup`<form class="filters" role="search" aria-label="${WORDS.search[language]}">
    <label class="wide"
      ><span>${WORDS.search[language]}</span
      ><input type="search" name="text" autocomplete="off" placeholder="${WORDS.searchHint[language]}"
    /></label>
    ${choice(
      "area",
      WORDS.area[language],
      AREAS.map((area) => [area, AREA_NAMES[area][language]]),
      language,
    )}
    ${choice(
      "requirement",
      WORDS.requirement[language],
      ALL_REQUIREMENTS.map((requirement) => [
        requirement,
        `${requirement} ${REQUIREMENT_NAMES[requirement][language]}`,
      ]),
      language,
    )}
    ${choice(
      "verdict",
      WORDS.verdict[language],
      VERDICTS.map((verdict) => [verdict, VERDICT_NAMES[verdict][language]]),
      language,
    )}
    ${choice(
      "severity",
      WORDS.severity[language],
      SEVERITIES.map((severity) => [severity, SEVERITY_NAMES[severity][language]]),
      language,
    )}
    <button type="reset">${WORDS.clear[language]}</button>
    <output
      id="shown"
      aria-live="polite"
      data-shown="${WORDS.shown[language]}"
      data-nothing="${WORDS.nothingShown[language]}"
    ></output>
  </form>`;
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  language: Language,
): Html {
  return markup`<label
    ><span>${label}</span
    ><select name="${name}">
      <option value="">${WORDS.all[language]}</option>
      ${options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}
