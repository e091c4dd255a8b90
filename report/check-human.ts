import type pc from "picocolors";
import type { CheckedException, CheckedRule, CheckFinding, CheckResult } from "../policy/check-result";
import { plainText, shownValue } from "./plain-text";

type Colors = ReturnType<typeof pc.createColors>;

/** The result for people: findings by rule, the gravest first, each with the path that proves it and what to do. */
export function checkHuman(result: CheckResult, colors: Colors): string {
  const rules = new Map(result.rules.map((rule) => [rule.id, rule]));
  const groups = [...new Set(result.findings.map(({ rule }) => rule))].map((id) =>
    groupLines(
      result.findings.filter(({ rule }) => rule === id),
      rules.get(id),
      colors,
    ),
  );
  const problems = result.exceptions.filter(({ problem }) => problem !== null);
  const sections = [
    ...groups,
    ...(problems.length > 0 ? [problems.map((exception) => problemLine(exception, colors))] : []),
    ...(result.findings.length > 0 ? [WHAT_TO_DO] : []),
    overview(result, colors),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const WHAT_TO_DO = [
  "To do: change what a finding names to what it must be, or accept it in policy/exceptions.ts, with its stack, its",
  "address, the reason, and the day on which somebody looks again.",
];

/** One line: how it went. */
export function checkSummary({ findings, exceptions, rules, resources, stacks }: CheckResult): string {
  const accepted = exceptions.reduce((sum, { accepts }) => sum + accepts.length, 0);
  const problems = exceptions.filter(({ problem }) => problem !== null).length;
  const graded = ["critical", "high", "medium", "low"].flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const grades = graded.length > 0 ? ` (${graded.join(", ")})` : "";
  return (
    `${findings.length} open findings${grades} and ${accepted} excepted, ${problems} bad exceptions; ` +
    `${rules.length} rules on ${resources} resources of ${stacks} stacks`
  );
}

function groupLines(
  findings: readonly CheckFinding[],
  rule: CheckedRule | undefined,
  colors: Colors,
): readonly string[] {
  const { rule: id, severity, title, why } = findings[0]!;
  const tags = [
    ...(rule?.requirements ?? []),
    ...(rule?.pci ?? []).map((number) => `PCI DSS ${number}`),
    ...(rule?.by === "checkov" ? ["checkov"] : []),
  ];
  return [
    `${gravity(severity, colors)} ${colors.bold(id)} ${title}`,
    ...(why === null ? [] : [`  ${colors.dim("why:")} ${why}`]),
    ...(tags.length === 0 ? [] : [`  ${colors.dim(tags.join(", "))}`]),
    ...findings.flatMap((finding) => findingLines(finding, colors)),
  ];
}

function findingLines(finding: CheckFinding, colors: Colors): readonly string[] {
  const { stack, address, source, message, title, evidence } = finding;
  const place = `${plainText(stack)}/${plainText(address)}`;
  const steps = evidence.map(({ address: at, path, value }) => {
    const said = path === undefined ? "" : `: ${plainText(path)} = ${shownValue(value)}`;
    return `    ${colors.dim(`${plainText(at)}${said}`)}`;
  });
  return [
    `  ${colors.cyan(place)}${source === null ? "" : ` (${plainText(source)})`}`,
    ...(message === title ? [] : [`    ${plainText(message)}`, ...steps]),
  ];
}

function problemLine({ rule, stacks, addresses, problem }: CheckedException, colors: Colors): string {
  return `${colors.red("exception")} of ${rule} for ${addresses} in ${stacks} ${problem}`;
}

function overview({ rules }: CheckResult, colors: Colors): readonly string[] {
  const groups = new Map<string, CheckedRule[]>();
  for (const rule of rules) {
    const key = rule.area ?? rule.by;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  const lines = [...groups].map(([name, group]) => {
    const examined = group.reduce((sum, rule) => sum + rule.examined, 0);
    const open = group.filter((rule) => rule.open > 0).length;
    const idle = group.filter((rule) => rule.verdict === "not-applicable").length;
    const accepted = group.filter((rule) => rule.open === 0 && rule.excepted > 0).length;
    const counts = [
      `${group.length - open - idle - accepted} hold`,
      ...(open > 0 ? [colors.red(`${open} with findings`)] : []),
      ...(accepted > 0 ? [`${accepted} with exceptions only`] : []),
      ...(idle > 0 ? [`${idle} with nothing to judge`] : []),
    ];
    return `${name.padEnd(15)} ${group.length} rules, ${examined} judgements: ${counts.join(", ")}`;
  });
  const idle = rules.filter(({ nothing }) => nothing !== null);
  return [...lines, ...idle.map(({ id, nothing }) => colors.dim(`  ${id} judged nothing: ${nothing}`))];
}

function gravity(severity: CheckFinding["severity"], colors: Colors): string {
  const text = (severity ?? "unrated").padEnd(8);
  if (severity === "critical" || severity === "high") return colors.red(text);
  return severity === "medium" ? colors.yellow(text) : colors.dim(text);
}
