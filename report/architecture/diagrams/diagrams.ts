import { svg } from "../../svg";
import { LANGUAGES, type Bilingual, type Language } from "../language";
import type { ReportSource } from "../report-source";
import { dataFlowDrawing } from "./data-flow-drawing";
import { inLanguage, type Drawing } from "./drawing";
import { drawingDot } from "./drawing-dot";
import { failoverDrawing } from "./failover-drawing";
import { networkDrawing } from "./network-drawing";
import { scopeDrawing } from "./scope-drawing";

/** A drawing laid out, and the same in words for whoever cannot see it. */
export interface Diagram {
  readonly id: Drawing["id"];
  readonly title: Bilingual;
  readonly caption: Bilingual;
  /** An `svg` element. */
  readonly svg: Bilingual;
  /** One line for each arrow, or for each node where there are no arrows. */
  readonly lines: Readonly<Record<Language, readonly string[]>>;
}

/** All diagrams of the report; one with nothing in it is left out. */
export async function diagramsOf(source: ReportSource): Promise<readonly Diagram[]> {
  const drawings = [networkDrawing, dataFlowDrawing, failoverDrawing, scopeDrawing]
    .map((draw) => draw(source))
    .filter(({ nodes }) => nodes.length > 0);
  return Promise.all(drawings.map(diagramOf));
}

async function diagramOf(drawing: Drawing): Promise<Diagram> {
  const { id, title, caption } = drawing;
  const drawn = await Promise.all(
    LANGUAGES.map(
      async (language) => [language, inline(await svg(drawingDot(drawing, language)), id)] as const,
    ),
  );
  return {
    id,
    title,
    caption,
    svg: Object.fromEntries(drawn) as unknown as Bilingual,
    lines: Object.fromEntries(
      LANGUAGES.map((language) => [language, linesOf(drawing, language)]),
    ) as Diagram["lines"],
  };
}

/** The element alone, with ids that no other diagram of the page has. */
function inline(document: string, id: string): string {
  return document
    .slice(document.indexOf("<svg"))
    .replace(/ id="/g, ` id="${id}-`)
    .replace(/<title>[^<]*<\/title>/g, "")
    .replace(/<!--.*?-->/gs, "")
    .replace("<svg ", '<svg aria-hidden="true" focusable="false" ')
    .trim();
}

function linesOf({ nodes, edges }: Drawing, language: Language): readonly string[] {
  const names = new Map(
    nodes.map(({ id, lines, boxes }) => [
      id,
      [...boxes.filter((box) => box !== ""), ...lines.map((line) => inLanguage(line, language))].join(" · "),
    ]),
  );
  if (edges.length === 0) return [...names.values()];
  return edges
    .filter(({ layout }) => layout !== "hidden")
    .map(
      ({ from, to, label, heads }) =>
        `${names.get(from) ?? from} ${heads === undefined ? "→" : heads === "both" ? "⇄" : "←"} ${names.get(to) ?? to}${label === undefined ? "" : `: ${inLanguage(label, language)}`}`,
    );
}
