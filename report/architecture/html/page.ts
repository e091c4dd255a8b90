import { createHash } from "node:crypto";
import type { Architecture } from "../model";
import type { Language } from "../language";
import { WORDS } from "../words";
import { answers } from "./answers";
import { appendix } from "./appendix";
import { Html, markup } from "./escape";
import { filters } from "./filters";
import { matrix } from "./matrix";
import { SCRIPT } from "./script";
import * as sections from "./sections";
import { STYLE } from "./style";

type SectionId =
  | "summary"
  | "context"
  | "requirements"
  | "matrix"
  | "answers"
  | "components"
  | "diagrams"
  | "failures"
  | "exceptions"
  | "evidence";

const SECTIONS: Readonly<Record<SectionId, (architecture: Architecture, language: Language) => Html>> = {
  summary: sections.summary,
  matrix: ({ cells }, language) => matrix(cells, language),
  context: sections.context,
  requirements: sections.requirements,
  diagrams: sections.diagrams,
  failures: sections.failures,
  components: sections.components,
  answers: ({ cells }, language) => answers(cells, language),
  exceptions: sections.exceptions,
  evidence: ({ rules }, language) =>
    markup`<p class="help">${WORDS.inEnglish[language]}</p>
      ${appendix(rules, language)}`,
};

/** The whole report as one page that asks no other host for anything. */
export function page(architecture: Architecture, language: Language): string {
  const { environment } = architecture;
  const other = language === "es" ? "en" : "es";
  const hash = createHash("sha256").update(SCRIPT).digest("base64");
  const ids = Object.keys(SECTIONS) as SectionId[];
  return `<!doctype html>\n${
    markup`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="color-scheme" content="light dark" />
        <title>${WORDS.title[language]} · ${environment} · KLAP</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">${WORDS.skip[language]}</a>
        <header class="masthead">
          <div>
            <p class="kicker">KLAP · ${WORDS.environment[language]} <code>${environment}</code></p>
            <h1>${WORDS.title[language]}</h1>
            <p class="subtitle">${WORDS.subtitle[language]}</p>
          </div>
          <div class="actions">
            <a href="report.${other}.html" hreflang="${other}" lang="${other}"
              >${WORDS.otherLanguage[language]}</a
            >
            <button
              type="button"
              id="theme"
              aria-label="${WORDS.theme[language]}"
              title="${WORDS.theme[language]}"
            >
              ◐
            </button>
          </div>
        </header>
        <div class="layout">
          <nav aria-label="${WORDS.contents[language]}">
            <ol>
              ${ids.map((id) => markup`<li><a href="#${id}">${WORDS[id][language]}</a></li>`)}
            </ol>
          </nav>
          <main id="content" tabindex="-1">
            ${ids.map(
              (id) =>
                markup`${id === "matrix" && filters(language)}
                  <section id="${id}" class="chapter" aria-labelledby="heading-${id}">
                    <h2 id="heading-${id}">${WORDS[id][language]}</h2>
                    ${SECTIONS[id](architecture, language)}
                  </section> `,
            )}
          </main>
        </div>
        ${new Html(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `.text
  }`;
}
