import { ALL_REQUIREMENTS } from "../../../modules/core/environment";
import { AREAS } from "../../../policy/rule";
import type { Cell } from "../cells/cell";
import type { Language } from "../language";
import { AREA_NAMES, REQUIREMENT_NAMES } from "../names";
import { VERDICTS } from "../rule-standing";
import { VERDICT_NAMES, VERDICT_SIGNS, WORDS } from "../words";
import { markup, type Html } from "./escape";

/** Areas by requirements, a tile for each answer that leads to its text. */
export function matrix(cells: readonly Cell[], language: Language): Html {
  return markup`<p class="help">${WORDS.matrixHelp[language]}</p>
    ${legend(cells, language)}
    <div class="scroll" tabindex="0" role="group" aria-label="${WORDS.matrix[language]}">
      <table class="matrix" role="grid" aria-label="${WORDS.matrix[language]}">
        <thead>
          <tr>
            <th scope="col">${WORDS.area[language]}</th>
            ${ALL_REQUIREMENTS.map(
              (requirement) =>
                markup`<th scope="col">
                  <abbr title="${REQUIREMENT_NAMES[requirement][language]}">${requirement}</abbr
                  ><span class="long">${REQUIREMENT_NAMES[requirement][language]}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${AREAS.map(
            (area, row) =>
              markup`<tr>
                <th scope="row">${AREA_NAMES[area][language]}</th>
                ${cells
                  .filter((cell) => cell.area === area)
                  .map((cell, column) => tile(cell, row === 0 && column === 0, language))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

function tile({ area, requirement, verdict, rules }: Cell, first: boolean, language: Language): Html {
  const name = `${AREA_NAMES[area][language]}, ${requirement} ${REQUIREMENT_NAMES[requirement][language]}: ${VERDICT_NAMES[verdict][language]}`;
  const excepted = rules.some(({ excepted: accepted }) => accepted.length > 0);
  const sign = markup`<span aria-hidden="true">${VERDICT_SIGNS[verdict]}</span>`;
  const number =
    rules.length > 0 &&
    markup`<small aria-hidden="true"><data value="${rules.length}">${rules.length}</data></small>`;
  return markup`<td data-tile="${area}/${requirement}"><a class="tile ${verdict}${excepted && " excepted"}" href="#cell-${area}-${requirement}" tabindex="${first ? 0 : -1}" title="${name}"><span class="spoken">${name}</span>${sign}${number}</a></td>`;
}

function legend(cells: readonly Cell[], language: Language): Html {
  const excepted = cells.filter(({ rules }) =>
    rules.some(({ excepted: accepted }) => accepted.length > 0),
  ).length;
  return markup`<ul class="legend">
    ${VERDICTS.map((verdict) => {
      const count = cells.filter((cell) => cell.verdict === verdict).length;
      return markup`<li><span class="swatch ${verdict}" aria-hidden="true">${VERDICT_SIGNS[verdict]}</span> ${VERDICT_NAMES[verdict][language]} <data value="${count}">${count}</data></li>`;
    })}
    <li><span class="ring" aria-hidden="true"></span> ${WORDS.withExceptions[language]} <data value="${excepted}">${excepted}</data></li>
  </ul>`;
}
