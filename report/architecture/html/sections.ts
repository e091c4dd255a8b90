import type { Architecture, ComponentSection } from "../model";
import type { Language } from "../language";
import { REQUIREMENT_NAMES } from "../names";
import { VERDICTS } from "../rule-standing";
import type { Stock } from "../stock";
import { VERDICT_NAMES, VERDICT_SIGNS, WORDS } from "../words";
import { writtenNumber } from "../written-value";
import { badge } from "./badge";
import { claimText, evidenceList } from "./claim-html";
import { Html, markup } from "./escape";

/** Places of a resource type that are listed; the rest is counted. */
const MOST_PLACES = 8;

export function summary({ summary: claims, cells }: Architecture, language: Language): Html {
  return markup`${claims.map((each, index) => markup`<p class="${index === 0 ? "lead" : ""}">${claimText(each, language)}</p> `)}
    <div
      class="bar"
      role="img"
      aria-label="${VERDICTS.map((verdict) => `${VERDICT_NAMES[verdict][language]}: ${cells.filter((cell) => cell.verdict === verdict).length}`).join(", ")}"
    >
      ${VERDICTS.map((verdict) => {
        const count = cells.filter((cell) => cell.verdict === verdict).length;
        return (
          count > 0 &&
          markup`<span class="part ${verdict}" style="flex-grow:${count}"
            ><span>${VERDICT_SIGNS[verdict]}</span> <data value="${count}">${count}</data></span
          >`
        );
      })}
    </div>`;
}

export function context({ context: claims, scope }: Architecture, language: Language): Html {
  const all = [...claims, ...scope];
  return markup`${all.map((each) => markup`<p>${claimText(each, language)}</p> `)}
    <details>
      <summary>${WORDS.evidenceOf[language]}</summary>
      ${evidenceList(all, language)}
    </details>`;
}

export function requirements({ requirements: all }: Architecture, language: Language): Html {
  return markup`<dl class="requirements">
    ${all.map(
      ({ requirement, text, verdict }) =>
        markup`<div>
          <dt>
            <span class="code">${requirement}</span> ${REQUIREMENT_NAMES[requirement][language]}
            ${badge(verdict, language)}
          </dt>
          <dd>${claimText(text, language)}</dd>
        </div> `,
    )}
  </dl>`;
}

export function components({ components: all }: Architecture, language: Language): Html {
  return markup`<div class="cards">${all.map((each) => component(each, language))}</div>`;
}

function component({ id, name, claims, stock }: ComponentSection, language: Language): Html {
  return markup`<section class="card" id="component-${id}" aria-labelledby="component-name-${id}">
    <h3 id="component-name-${id}">${name}</h3>
    ${claims.map((each) => markup`<p>${claimText(each, language)}</p> `)}
    <table class="plain small">
      <thead>
        <tr>
          <th scope="col">${WORDS.type[language]}</th>
          <th scope="col">${WORDS.count[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${stock.map((each) => stockRow(each, language))}
      </tbody>
    </table>
  </section> `;
}

function stockRow({ type, total, places }: Stock, language: Language): Html {
  const shown = places.slice(0, MOST_PLACES);
  const where = shown.map(
    ({ account, region, count }) =>
      markup`<li>
        <code>${[account, region].filter((part) => part !== "").join(" ")}</code>
        <data value="${count}">${count}</data>
      </li>`,
  );
  return markup`<tr>
    <td>
      <code>${type}</code>
      <ul class="places">
        ${where}${places.length > shown.length && markup`<li><data value="${places.length - shown.length}">+${places.length - shown.length}</data></li>`}
      </ul>
    </td>
    <td><data value="${total}">${writtenNumber(total, language)}</data></td>
  </tr> `;
}

export function diagrams({ diagrams: all }: Architecture, language: Language): Html {
  return markup`${all.map(
    ({ id, title, caption, svg, lines }) =>
      markup`<figure id="diagram-${id}" class="diagram">
        <figcaption>
          <h3>${title[language]}</h3>
          <p>${caption[language]}</p>
        </figcaption>
        <div class="canvas" tabindex="0" role="group" aria-label="${title[language]}">${new Html(svg[language])}</div>
        <button type="button" class="zoom" aria-pressed="false">${WORDS.zoom[language]}</button>
        <details>
          <summary>${WORDS.asText[language]}</summary>
          <ul class="lines">
            ${lines[language].map((line) => markup`<li><code>${line}</code></li> `)}
          </ul>
        </details>
      </figure> `,
  )}`;
}

export function failures({ failures: all }: Architecture, language: Language): Html {
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${WORDS.failures[language]}">
      <table class="plain failures">
        <thead>
          <tr>
            <th scope="col">${WORDS.what[language]}</th>
            <th scope="col">${WORDS.answersIt[language]}</th>
            <th scope="col">${WORDS.lost[language]}</th>
            <th scope="col">${WORDS.takes[language]}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ id, name, answers, lost, takes }) =>
              markup`<tr id="failure-${id}">
                <th scope="row">${name[language]}</th>
                ${(
                  [
                    ["answersIt", answers],
                    ["lost", lost],
                    ["takes", takes],
                  ] as const
                ).map(
                  ([label, each]) =>
                    markup`<td data-label="${WORDS[label][language]}">
                      ${each === undefined ? "–" : claimText(each, language)}
                    </td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <details>
      <summary>${WORDS.evidenceOf[language]}</summary>
      ${evidenceList(
        all.flatMap(({ answers, lost, takes }) => [answers, lost, takes].flatMap((each) => each ?? [])),
        language,
      )}
    </details>`;
}

export function exceptions({ exceptions: all }: Architecture, language: Language): Html {
  if (all.length === 0) return markup`<p>${WORDS.noExceptions[language]}</p>`;
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${WORDS.exceptions[language]}">
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${WORDS.rule[language]}</th>
          <th scope="col">${WORDS.reason[language]}</th>
          <th scope="col">${WORDS.until[language]}</th>
          <th scope="col">${WORDS.where[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ exception: { id, reason, until }, addresses }) =>
            markup`<tr>
              <td>
                <a href="#rule-${id}"><code>${id}</code></a>
              </td>
              <td lang="en"><span class="message">${reason}</span></td>
              <td><code>${until}</code></td>
              <td>
                <data value="${addresses.length}">${addresses.length}</data>
                <ul class="pieces">
                  ${addresses.slice(0, MOST_PLACES).map((address) => markup`<li><code>${address}</code></li>`)}
                </ul>
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
