import type { CheckedRule, CheckFinding, CheckResult } from "../policy/check-result";
import { plainText, shownValue } from "./plain-text";
import { checkSummary } from "./check-human";

/** The result as Markdown, for a comment on a pull request. */
export function checkMarkdown(result: CheckResult): string {
  const rules = new Map(result.rules.map((rule) => [rule.id, rule]));
  const of = result.environments.length > 0 ? ` of ${result.environments.join(", ")}` : "";
  const problems = result.exceptions.filter(({ problem }) => problem !== null);
  const accepted = result.exceptions.filter(({ accepts }) => accepts.length > 0);
  const lines = [
    `# Check${of}`,
    "",
    `${checkSummary(result)}.`,
    "",
    ...result.findings.flatMap((finding) => findingLines(finding, rules.get(finding.rule))),
    ...(problems.length === 0 ? [] : ["## Bad exceptions", ""]),
    ...problems.map(
      ({ rule, stacks, addresses, problem }) =>
        `- ${code(rule)} for ${code(addresses)} in ${code(stacks)} ${prose(problem!)}`,
    ),
    ...(problems.length === 0 ? [] : [""]),
    ...(accepted.length === 0
      ? []
      : ["## Accepted", "", "| rule | where | reason | until |", "| --- | --- | --- | --- |"]),
    ...accepted.map(
      ({ rule, stacks, addresses, reason, until }) =>
        `| ${code(rule)} | ${code(addresses)} in ${code(stacks)} | ${prose(reason)} | ${prose(until)} |`,
    ),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function findingLines(finding: CheckFinding, rule: CheckedRule | undefined): readonly string[] {
  const { severity, title, why, stack, address, source, message, evidence } = finding;
  const tags = [...(rule?.requirements ?? []), ...(rule?.pci ?? []).map((number) => `PCI DSS ${number}`)];
  return [
    `## ${severity ?? "unrated"}: ${finding.rule} ${prose(title)}`,
    "",
    `${code(`${stack}/${address}`)}${source === null ? "" : ` (${code(source)})`}: ${prose(message)}.`,
    "",
    ...evidence.map(({ address: at, path, value }, index) => {
      const said = path === undefined ? "" : `: ${code(path)} is ${code(shownValue(value))}`;
      return `${index + 1}. ${code(at)}${said}`;
    }),
    "",
    ...(why === null ? [] : [`Why: ${prose(why)}.`, ""]),
    ...(tags.length === 0 ? [] : [`Proves ${tags.join(", ")}.`, ""]),
  ];
}

/** Text in which no character means anything to Markdown or HTML, or calls somebody by name. */
function prose(text: string): string {
  return plainText(text)
    .replace(/[&<>@]/g, (char) => `&#${char.codePointAt(0)};`)
    .replace(/[\\`*_{}[\]|~!]|#(?!\d+;)/g, "\\$&");
}

/** Text as code, whatever it holds. Tables part cells at `|` even there. */
function code(text: string): string {
  const shown = plainText(text).replaceAll("|", "\u2223");
  const longest = [...shown.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = "`".repeat(longest + 1);
  const gap = longest > 0 || shown.startsWith(" ") ? " " : "";
  return `${fence}${gap}${shown}${gap}${fence}`;
}
