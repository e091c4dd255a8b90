/** Text of a Terraform template: as it stands, or the expression between `${` and `}`. */
export type TemplatePart = { readonly text: string } | { readonly expression: string };

/** What an expression names: `data.aws_vpc.hub.id`, `aws_subnet.a["x"].arn`. */
export interface Reference {
  readonly mode: "managed" | "data" | "ephemeral";
  readonly type: string;
  readonly name: string;
  /** Attributes and keys below the resource, in order; indices as decimal text, `*` for a splat. */
  readonly path: readonly string[];
}

const STEP = /\.([A-Za-z_][\w-]*|\d+)|\[(?:"((?:[^"\\]|\\.)*)"|(\d+)|(\*))\]/gy;
const HEAD = /(?<![\w.\]-])(?:(data|ephemeral)\.)?([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)/g;

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
  HEAD.lastIndex = 0;
  for (const match of code.matchAll(HEAD)) {
    const [head, mode = "managed", type, name] = match;
    found.push({
      mode: mode as Reference["mode"],
      type: type!,
      name: name!,
      path: stepsAt(expression, match.index + head.length),
    });
  }
  return found;
}

/** The reference that the whole expression is, and nothing else. */
export function soleReference(expression: string): Reference | undefined {
  const trimmed = expression.trim();
  HEAD.lastIndex = 0;
  const match = HEAD.exec(trimmed);
  if (match?.index !== 0) return undefined;
  const [head, mode = "managed", type, name] = match;
  const { steps, end } = walkSteps(trimmed, head.length);
  if (end !== trimmed.length) return undefined;
  return { mode: mode as Reference["mode"], type: type!, name: name!, path: steps };
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
