import { environmentNamed } from "../../../environments/environments";
import { EXCEPTIONS } from "../../../policy/exceptions";
import { RULES } from "../../../policy/rules/rules";
import { AREAS } from "../../../policy/rule";
import { ALL_REQUIREMENTS } from "../../../modules/core/environment";
import { CELL_TEXTS } from "../../../report/architecture/cells/cell-texts";
import type { Cell } from "../../../report/architecture/cells/cell";
import { LANGUAGES, type Language } from "../../../report/architecture/language";
import { architectureOf, type Architecture } from "../../../report/architecture/model";
import { typedNumber } from "../../../report/architecture/numbers";
import { pagesOf } from "../../../report/architecture/pages";
import { VERDICTS } from "../../../report/architecture/rule-standing";
import { COMPONENTS } from "../../../report/architecture/sections/components";
import { sourceOf } from "../../../report/architecture/source-of";
import { writtenValue } from "../../../report/architecture/written-value";
import { synthesizedDocuments, synthesizedPlatform } from "../../fixtures/synthesized";

jest.setTimeout(300_000);

const NODE = { account: "", region: "", layer: "", wave: 1, reads: [] };

let architecture: Architecture;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  const environment = environmentNamed("prod");
  const source = sourceOf({
    environment,
    platform: synthesizedPlatform("prod"),
    stacks: {
      environment: "prod",
      stacks: synthesizedDocuments("prod").map(({ name }) => ({ ...NODE, name })),
      waves: [["all"]],
    },
    exceptions: EXCEPTIONS,
    today: new Date("2026-11-23"),
  });
  architecture = await architectureOf(source);
  pages = pagesOf(architecture);
});

const textOf = ({ claims, limit, because }: Cell, language: Language): string =>
  [...claims, ...(limit ? [limit] : []), ...(because ? [because] : [])]
    .flatMap(({ parts }) => parts[language])
    .map((part) => (typeof part === "string" ? part : writtenValue(part.fact, language)))
    .join("");

describe("the report on prod", () => {
  it("answers every requirement in every area", () =>
    expect(architecture.cells.map(({ area, requirement }) => `${area}/${requirement}`)).toEqual(
      AREAS.flatMap((area) => ALL_REQUIREMENTS.map((requirement) => `${area}/${requirement}`)),
    ));

  it.each(LANGUAGES)("gives every cell a text of its own in %s", (language) => {
    const texts = architecture.cells.map((cell) => textOf(cell, language));
    for (const text of texts) expect(text.length).toBeGreaterThan(60);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("drops no sentence of a cell: everything that it speaks of is there", () =>
    expect(
      architecture.cells
        .filter(({ area, requirement, claims, limit }) => {
          const text = CELL_TEXTS[area][requirement];
          return claims.length !== text.holds.length || (limit === undefined) !== (text.limit === undefined);
        })
        .map(({ area, requirement }) => `${area}/${requirement}`),
    ).toEqual([]));

  it("computes a verdict for every cell, and says why one does not apply", () => {
    for (const { verdict, because } of architecture.cells) {
      expect(VERDICTS).toContain(verdict);
      if (verdict === "not-applicable") expect(because).toBeDefined();
    }
  });

  it("names only rules that there are", () => {
    const named = Object.values(CELL_TEXTS).flatMap((cells) =>
      Object.values(cells).flatMap(({ rules = [], holds }) => [
        ...rules,
        ...holds.flatMap(({ rules: proving = [] }) => proving),
      ]),
    );
    const known = new Set(RULES.map(({ id }) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("speaks of every component of the mission", () =>
    expect(architecture.components.map(({ id }) => id)).toEqual(COMPONENTS.map(({ id }) => id)));

  it("draws every diagram", () =>
    expect(architecture.diagrams.map(({ id }) => id)).toEqual([
      "network",
      "data-flow",
      "failover",
      "pci-scope",
    ]));

  it("says that nothing was rehearsed where no rehearsal was given", () =>
    expect(pages.get("report.en.html")!.includes("Not rehearsed in this run")).toBe(true));

  it.each(LANGUAGES)("has no number in %s that does not come from a value", (language) => {
    const page = pages.get(`report.${language}.html`)!;
    const words = page
      .replace(/<(style|script|svg|data|code)\b.*?<\/\1\s*>/gs, " ")
      // Rules and exceptions speak for themselves, as `klap check` prints them.
      .replace(/<(span|dd)\b[^>]* lang="en"[^>]*>.*?<\/\1\s*>|<td lang="en">.*?<\/td\s*>/gs, " ")
      .replace(/<[^>]*>/g, " ")
      .replaceAll("&#39;", "'");
    const typed = words.split(/\n|\. /).filter((line) => typedNumber(line) !== undefined);
    expect(typed).toEqual([]);
  });

  it.each(LANGUAGES)("marks every cell of the page in %s with its verdict", (language) => {
    const page = pages.get(`report.${language}.html`)!;
    const cells = [...page.matchAll(/data-cell="([^"]+)"\s+data-verdict="([^"]+)"/g)];
    expect(cells.map(([, cell, verdict]) => `${cell} ${verdict}`)).toEqual(
      architecture.cells.map(({ area, requirement, verdict }) => `${area}/${requirement} ${verdict}`),
    );
  });

  it("has an anchor for every rule", () => {
    const page = pages.get("report.en.html")!;
    expect(RULES.filter(({ id }) => !page.includes(`id="rule-${id}"`))).toEqual([]);
  });

  it("is the same each time", async () => expect(pagesOf(architecture)).toEqual(pages));
});
