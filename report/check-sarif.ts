import { createHash } from "node:crypto";
import type { Location, Log, ReportingDescriptor, Result, Run } from "sarif";
import type { CheckedRule, CheckFinding, CheckResult } from "../policy/check-result";
import { shownValue } from "./plain-text";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** Hexadecimal digits that tell one finding from another. */
const FINGERPRINT_LENGTH = 32;
const LEVELS = { critical: "error", high: "error", medium: "warning", low: "note" } as const;
/** What GitHub ranks by: 9 and above is critical, 7 high, 4 medium. */
const SCORES = { critical: "9.5", high: "8.0", medium: "5.0", low: "2.0" } as const;

type Tool = CheckedRule["by"];

/** The result as SARIF 2.1.0, one run for our rules and one for checkov's where it was asked. Accepted ones are suppressed. */
export function checkSarif(result: CheckResult): string {
  const tools = (["klap", "checkov"] as const).filter(
    (tool) => tool === "klap" || result.rules.some(({ by }) => by === tool),
  );
  const log: Log = { $schema: SCHEMA, version: "2.1.0", runs: tools.map((tool) => runOf(tool, result)) };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(tool: Tool, { rules, findings, exceptions }: CheckResult): Run {
  const own = rules.filter(({ by }) => by === tool);
  const indices = new Map(own.map(({ id }, index) => [id, index]));
  const open = findings.filter(({ by }) => by === tool).map((finding) => resultOf(finding, indices));
  const accepted = exceptions.flatMap(({ accepts, reason, until }) =>
    accepts
      .filter(({ by }) => by === tool)
      .map((finding): Result => ({
        ...resultOf(finding, indices),
        suppressions: [
          { kind: "external", status: "accepted", justification: `accepted until ${until}: ${reason}` },
        ],
      })),
  );
  return {
    tool: { driver: { name: tool, rules: own.map(descriptorOf) } },
    originalUriBaseIds: {
      PROGRAM: { description: { text: "The repository whose program made the stacks" } },
      SYNTH: { description: { text: "The folder that the stacks were synthesized into" } },
    },
    results: [...open, ...accepted],
    columnKind: "utf16CodeUnits",
  };
}

function descriptorOf({ id, title, why, source, severity, ...rule }: CheckedRule): ReportingDescriptor {
  const { requirements, pci, area, verdict, examined } = rule;
  const help = source.find((each) => each.startsWith("https://"));
  const tags = [
    ...requirements,
    ...pci.map((number) => `PCI DSS 4.0.1 ${number}`),
    ...(area === null ? [] : [area]),
  ];
  return {
    id,
    shortDescription: { text: title },
    ...(why !== null && { fullDescription: { text: why } }),
    ...(help !== undefined && { helpUri: help }),
    defaultConfiguration: { level: severity === null ? "warning" : LEVELS[severity] },
    properties: {
      tags,
      verdict,
      examined,
      ...(severity !== null && { severity, "security-severity": SCORES[severity] }),
    },
  };
}

function resultOf(finding: CheckFinding, indices: ReadonlyMap<string, number>): Result {
  const { rule, severity, message, stack, address, source, constructPath, evidence } = finding;
  const ruleIndex = indices.get(rule);
  const fingerprint = createHash("sha256").update(`${rule}\n${stack}\n${address}`).digest("hex");
  const steps = evidence.map(({ address: at, path, value }) => ({
    location: {
      ...locationOf(at),
      message: { text: path === undefined ? at : `${at}: ${path} = ${shownValue(value)}` },
    },
  }));
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity === null ? "warning" : LEVELS[severity],
    message: { text: message },
    locations: [locationOf(`${stack}/${address}`, source)],
    ...(steps.length > 0 && { codeFlows: [{ threadFlows: [{ locations: steps }] }] }),
    partialFingerprints: { "klap/v1": fingerprint.slice(0, FINGERPRINT_LENGTH) },
    ...(constructPath !== null && { properties: { constructPath } }),
  };
}

/** The line of the program where it is known, else the file that the stack was synthesized into. */
function locationOf(id: string, source: string | null = null): Location {
  const stack = id.split("/", 1)[0]!;
  const [, file, line] = /^(.*):([1-9]\d{0,8})$/.exec(source ?? "") ?? [];
  const physicalLocation =
    file === undefined
      ? { artifactLocation: { uri: uriOf(`stacks/${stack}/cdk.tf.json`), uriBaseId: "SYNTH" } }
      : {
          artifactLocation: { uri: uriOf(file), uriBaseId: "PROGRAM" },
          region: { startLine: Number(line) },
        };
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: id, kind: "resource" }] };
}

function uriOf(path: string): string {
  return path.split("/").map(encoded).join("/");
}

/** Half of a character, which JSON can hold, has no form in an address. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}
