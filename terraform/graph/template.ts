/** Text of a Terraform template: as it stands, or the expression between `${` and `}`. */
export type TemplatePart = { readonly text: string } | { readonly expression: string };

/** What an expression names: `data.aws_vpc.hub.id`, `aws_subnet.a["x"].arn`. */
export interface Reference {
  readonly mode: "managed" | "data" | "ephemeral";
  /** `module.network.` and so on for what stands in a child module, which only plans tell of; empty in the root. */
  readonly module: string;
  readonly type: string;
  readonly name: string;
  /** Attributes and keys below the resource, in order; indices as decimal text, `*` for a splat. */
  readonly path: readonly string[];
}

const STEP = /\.([A-Za-z_][\w-]*|\d+)|\[(?:"((?:[^"\\]|\\.)*)"|(\d+)|(\*))\]/gy;
const HEAD =
  /(?<![\w.\]-])((?:module\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?\.)*)(?:(data|ephemeral)\.)?([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)/g;

/** The same at the start of an expression; of its own, since `HEAD` must begin anew for every search. */
const WHOLE = new RegExp(`^${HEAD.source}`);

/** The parts of a template in order; `$${` and `%%{` stand for themselves. */
export function templateParts(template: string): readonly TemplatePart[] {
  if (!template.includes("${")) return [{ text: template }];
  const parts: TemplatePart[] = [];
  let text = "";
  for (let at = 0; at < template.length;) {
    if (template.startsWith("$${", at)) {
      text += "${";
      at += 3;
    } else if (template.startsWith("${", at)) {
      const end = expressionEnd(template, at + 2);
      if (text !== "") parts.push({ text });
      text = "";
      parts.push({ expression: template.slice(at + 2, end) });
      at = end + 1;
    } else {
      text += template[at];
      at += 1;
    }
  }
  if (text !== "") parts.push({ text });
  return parts;
}

/** Everything that an expression names, in order; what stands in its strings counts only inside `${}`. */
export function references(expression: string): readonly Reference[] {
  if (!expression.includes(".")) return [];
  const code = withoutStrings(expression);
  const found: Reference[] = [];
  for (const match of code.matchAll(HEAD)) {
    found.push(referenceOf(expression, match, stepsAt(expression, match.index + match[0].length)));
  }
  return found;
}

/** The reference that the whole expression is, and nothing else. */
export function soleReference(expression: string): Reference | undefined {
  const trimmed = expression.trim();
  const match = WHOLE.exec(trimmed);
  if (match === null) return undefined;
  const { steps, end } = walkSteps(trimmed, match[0].length);
  return end === trimmed.length ? referenceOf(trimmed, match, steps) : undefined;
}

function referenceOf(expression: string, match: RegExpMatchArray, path: readonly string[]): Reference {
  const [, module = "", mode = "managed", type, name] = match;
  const start = match.index!;
  return {
    mode: mode as Reference["mode"],
    module: expression.slice(start, start + module.length),
    type: type!,
    name: name!,
    path,
  };
}

/** Index of the `}` that ends the expression, past nested braces and strings; the template's end if none does. */
function expressionEnd(template: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < template.length; at += 1) {
    const char = template[at];
    if (quoted) {
      if (char === "\\") at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{") depth += 1;
    else if (char === "}") {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return template.length;
}

/** The expression with its strings blanked out, at the same length; expressions inside strings stay. */
function withoutStrings(expression: string): string {
  if (!expression.includes('"')) return expression;
  return expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => {
    if (!text.includes("${")) return " ".repeat(text.length);
    return text.replace(/^"|"$/g, " ");
  });
}

function stepsAt(expression: string, start: number): readonly string[] {
  return walkSteps(expression, start).steps;
}

function walkSteps(expression: string, start: number): { steps: readonly string[]; end: number } {
  const steps: string[] = [];
  let end = start;
  STEP.lastIndex = start;
  for (let match = STEP.exec(expression); match !== null; match = STEP.exec(expression)) {
    steps.push(match[1] ?? match[2] ?? match[3] ?? match[4]!);
    end = STEP.lastIndex;
  }
  return { steps, end };
}
