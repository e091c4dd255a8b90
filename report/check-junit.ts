import type { CheckedException, CheckedRule, CheckFinding, CheckResult } from "../policy/check-result";
import { shownValue } from "./plain-text";

/** What XML 1.0 cannot hold, in any notation. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
};

/** A test for every rule that holds, and one for every finding; suites are areas. */
export function checkJunit({ rules, findings, exceptions }: CheckResult): string {
  const suites = [...new Set(rules.map(suiteOf))].map((name) => {
    const group = rules.filter((rule) => suiteOf(rule) === name);
    const cases = group.flatMap((rule) => casesOf(rule, findings, exceptions));
    return suite(name, cases);
  });
  const problems = exceptions.filter(({ problem }) => problem !== null).map(problemCase);
  if (problems.length > 0) suites.push(suite("exceptions", problems));
  const body = suites.flatMap(({ lines }) => lines);
  const total = sumOf(suites);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="klap check" tests="${total.tests}" failures="${total.failures}">`,
    ...body,
    "</testsuites>",
    "",
  ].join("\n");
}

interface Case {
  readonly line: string;
  readonly kind: "passed" | "failed" | "skipped";
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly lines: readonly string[];
}

function suiteOf({ area, by }: CheckedRule): string {
  return area ?? by;
}

function suite(name: string, cases: readonly Case[]): Suite {
  const failures = cases.filter(({ kind }) => kind === "failed").length;
  const skipped = cases.filter(({ kind }) => kind === "skipped").length;
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}"`;
  return {
    tests: cases.length,
    failures,
    lines: [
      `  <testsuite name=${attribute(name)} ${counts}>`,
      ...cases.map(({ line }) => line),
      "  </testsuite>",
    ],
  };
}

function casesOf(
  rule: CheckedRule,
  findings: readonly CheckFinding[],
  exceptions: readonly CheckedException[],
): readonly Case[] {
  const open = findings.filter((finding) => finding.rule === rule.id);
  const accepted = exceptions
    .filter((exception) => exception.rule === rule.id)
    .flatMap(({ accepts, reason, until }) => accepts.map((finding) => ({ finding, reason, until })));
  if (open.length + accepted.length === 0)
    return [
      rule.nothing === null
        ? testCase(rule.id, rule.title, "passed")
        : testCase(rule.id, rule.title, "skipped", `<skipped message=${attribute(rule.nothing)}/>`),
    ];
  return [
    ...open.map((finding) => testCase(rule.id, nameOf(finding), "failed", failure(finding))),
    ...accepted.map(({ finding, reason, until }) => {
      const message = attribute(`accepted until ${until}: ${reason}`);
      return testCase(rule.id, nameOf(finding), "skipped", `<skipped message=${message}/>`);
    }),
  ];
}

function problemCase({ rule, stacks, addresses, problem }: CheckedException): Case {
  const message = attribute(`exception of ${rule} for ${addresses} in ${stacks} ${problem}`);
  return testCase("exceptions", `${rule} ${stacks} ${addresses}`, "failed", `<failure message=${message}/>`);
}

function nameOf({ title, stack, address }: CheckFinding): string {
  return `${title}: ${stack}/${address}`;
}

function failure({ severity, message, source, why, evidence }: CheckFinding): string {
  const lines = [
    ...(source === null ? [] : [source]),
    ...(why === null ? [] : [why]),
    ...evidence.map(({ address, path, value }) =>
      path === undefined ? address : `${address}: ${path} = ${shownValue(value)}`,
    ),
  ];
  const type = attribute(severity ?? "unrated");
  return `<failure type=${type} message=${attribute(message)}>${content(lines.join("\n"))}</failure>`;
}

function testCase(rule: string, name: string, kind: Case["kind"], inner?: string): Case {
  const head = `    <testcase classname=${attribute(rule)} name=${attribute(name)}`;
  return { kind, line: inner === undefined ? `${head}/>` : `${head}>${inner}</testcase>` };
}

function sumOf(suites: readonly Suite[]): Pick<Suite, "tests" | "failures"> {
  return {
    tests: suites.reduce((sum, { tests }) => sum + tests, 0),
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
  };
}

function attribute(text: string): string {
  return `"${text.replace(NO_XML, "\ufffd").replace(/[&<>"\n\t\r]/g, (char) => ENTITIES[char]!)}"`;
}

function content(text: string): string {
  return text.replace(NO_XML, "\ufffd").replace(/[&<>]/g, (char) => ENTITIES[char]!);
}
