import { ALL_REQUIREMENTS } from "../../../modules/core/environment";
import { AREAS } from "../../../policy/rule";
import type { Cell } from "../cells/cell";
import type { Claim } from "../claim";
import type { Language } from "../language";
import type { Architecture, ExceptionUse } from "../model";
import { AREA_NAMES, REQUIREMENT_NAMES } from "../names";
import type { RuleStanding } from "../rule-standing";
import { SEVERITY_NAMES, VERDICT_NAMES, VERDICT_SIGNS, WORDS } from "../words";
import { nounOf, writtenValue } from "../written-value";
import { code, escapeMarkdown } from "./escape";

/** Findings of a rule, and addresses of an exception, that are listed; the rest is counted. */
const MOST = 8;

/** The whole report as Markdown; diagrams are lines of text. */
export function markdownDocument(architecture: Architecture, language: Language): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { environment, cells, rules } = architecture;
  return [
    `# ${word("title")}: KLAP, ${code(environment)}`,
    `## ${word("summary")}`,
    ...architecture.summary.map((each) => claimLine(each, language)),
    `## ${word("matrix")}`,
    matrixTable(cells, language),
    `## ${word("context")}`,
    ...[...architecture.context, ...architecture.scope].map((each) => claimLine(each, language)),
    `## ${word("requirements")}`,
    architecture.requirements
      .map(
        ({ requirement, text, verdict }) =>
          `- **${requirement} ${REQUIREMENT_NAMES[requirement][language]}** (${VERDICT_NAMES[verdict][language]}): ${claimLine(text, language)}`,
      )
      .join("\n"),
    `## ${word("diagrams")}`,
    ...architecture.diagrams.flatMap(({ title, caption, lines }) => [
      `### ${title[language]}`,
      caption[language],
      lines[language].map((line) => `- ${code(line)}`).join("\n"),
    ]),
    `## ${word("failures")}`,
    table(
      [word("what"), word("answersIt"), word("lost"), word("takes")],
      architecture.failures.map(({ name, answers, lost, takes }) => [
        name[language],
        ...[answers, lost, takes].map((each) => (each === undefined ? "–" : claimLine(each, language))),
      ]),
    ),
    `## ${word("components")}`,
    ...architecture.components.flatMap(({ name, claims, stock }) => [
      `### ${name}`,
      ...claims.map((each) => claimLine(each, language)),
      stock.map(({ type, total }) => `- ${code(type)}: ${total}`).join("\n"),
    ]),
    `## ${word("answers")}`,
    ...cells.flatMap((cell) => answer(cell, language)),
    `## ${word("exceptions")}`,
    exceptionsTable(architecture.exceptions, language),
    `## ${word("evidence")}`,
    ...rules.flatMap((standing) => ruleLines(standing, language)),
    "",
  ].join("\n\n");
}

function claimLine({ parts, verdict }: Claim, language: Language): string {
  const refuted = verdict === "fail" || verdict === "unknown" ? `**${WORDS.notProven[language]}** ` : "";
  const text = parts[language].map((part) =>
    typeof part === "string"
      ? part.replaceAll("|", "\\|")
      : escapeMarkdown(writtenValue(part.fact, language)) + nounOf(part),
  );
  return refuted + text.join("");
}

function matrixTable(cells: readonly Cell[], language: Language): string {
  return table(
    [WORDS.area[language], ...ALL_REQUIREMENTS],
    AREAS.map((area) => [
      AREA_NAMES[area][language],
      ...cells
        .filter((cell) => cell.area === area)
        .map(({ verdict }) => `${VERDICT_SIGNS[verdict]} ${VERDICT_NAMES[verdict][language]}`),
    ]),
  );
}

function answer(
  { area, requirement, verdict, claims, limit, because, rules }: Cell,
  language: Language,
): string[] {
  const proof = rules.map(({ result: { rule }, verdict: of }) => `${VERDICT_SIGNS[of]} ${code(rule.id)}`);
  return [
    `### ${AREA_NAMES[area][language]} · ${requirement} ${REQUIREMENT_NAMES[requirement][language]}: ${VERDICT_NAMES[verdict][language]}`,
    ...[...claims, ...(because ? [because] : [])].map((each) => claimLine(each, language)),
    ...(limit ? [`*${WORDS.limit[language]}.* ${claimLine(limit, language)}`] : []),
    `${WORDS.proof[language]}: ${proof.length > 0 ? proof.join(", ") : WORDS.noRules[language]}`,
  ];
}

function exceptionsTable(uses: readonly ExceptionUse[], language: Language): string {
  if (uses.length === 0) return WORDS.noExceptions[language];
  return table(
    [WORDS.rule[language], WORDS.reason[language], WORDS.until[language], WORDS.where[language]],
    uses.map(({ exception: { id, reason, until }, addresses }) => [
      code(id),
      escapeMarkdown(reason),
      code(until),
      listed(addresses.map((address) => code(address))),
    ]),
  );
}

function ruleLines({ result, verdict, open }: RuleStanding, language: Language): string[] {
  const { rule, judgements, nothing } = result;
  return [
    `### ${code(rule.id)} ${escapeMarkdown(rule.title)}`,
    `${VERDICT_NAMES[verdict][language]} · ${SEVERITY_NAMES[rule.severity][language]} · ${WORDS.judgements[language]}: ${judgements.length}${nothing !== undefined && judgements.length === 0 ? ` · ${escapeMarkdown(nothing)}` : ""}`,
    escapeMarkdown(rule.why),
    ...(open.length > 0
      ? [
          open
            .slice(0, MOST)
            .map(
              ({ stack, address, message }) => `- ${code(`${stack}/${address}`)}: ${escapeMarkdown(message)}`,
            )
            .join("\n"),
        ]
      : []),
    ...(judgements.length > 0
      ? [`${WORDS.resource[language]}: ${listed(judgements.map(({ resource }) => code(resource.id)))}`]
      : []),
  ];
}

function listed(texts: readonly string[]): string {
  const rest = texts.length - MOST;
  return [...texts.slice(0, MOST), ...(rest > 0 ? [`+${rest}`] : [])].join(", ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
