/** Text of a Terraform template: as it stands, or the expression between `${` and `}`. */
export type TemplatePart = { readonly text: string } | { readonly expression: string };

/** What an expression names: `data.aws_vpc.hub.id`, `aws_subnet.a["x"].arn`. */
export interface Reference {
  readonly mode: "managed" | "data" | "ephemeral";
  /** `module.network.` and so on for what stands in a child module, which only plans tell of. */
  readonly module?: string;
  readonly type: string;
  readonly name: string;
  /** Attributes and keys below the resource, in order; indices as decimal text, `*` for a splat. */
  readonly path: readonly string[];
}

const MARK = /\$\$\{|%%\{|[$%]\{/g;
const ESCAPE_LENGTH = "$${".length;
const STEP = /\.([A-Za-z_][\w-]*|\d+)|\[(?:"((?:[^"\\]|\\.)*)"|(\d+)|(\*))\]/gy;
/** Not `HEAD`: a search that goes on from its last match would make each search of the other begin too late. */
const WHOLE_HEAD =
  /^((?:module\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?\.)*)(?:(data|ephemeral)\.)?([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)/;
const HEAD = new RegExp(`(?<![\\w.\\]-])${WHOLE_HEAD.source.slice(1)}`, "g");

/** Whether the text has expressions or directives, or the escapes of one. */
export function isTemplate(text: string): boolean {
  return text.includes("${") || text.includes("%{");
}

/** The parts of a template in order; `$${` and `%%{` stand for themselves, a directive `%{…}` is an expression. */
export function templateParts(template: string): readonly TemplatePart[] {
  if (!isTemplate(template)) return [{ text: template }];
  const parts: TemplatePart[] = [];
  let text = "";
  let from = 0;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(template); mark !== null; mark = MARK.exec(template)) {
    text += template.slice(from, mark.index);
    if (mark[0].length === ESCAPE_LENGTH) text += mark[0].slice(1);
    else {
      const start = mark.index + mark[0].length;
      const end = expressionEnd(template, start);
      if (text !== "") parts.push({ text });
      text = "";
      parts.push({ expression: template.slice(start, end) });
      MARK.lastIndex = end + 1;
    }
    from = MARK.lastIndex;
  }
  text += template.slice(from);
  if (text !== "") parts.push({ text });
  return parts;
}

/** Everything that an expression names, in order; what stands in its strings counts only inside `${}`. */
export function references(expression: string): readonly Reference[] {
  if (!expression.includes(".")) return [];
  const code = withoutStrings(expression);
  const found: Reference[] = [];
  for (const match of code.matchAll(HEAD)) {
    const { steps } = walkSteps(expression, match.index + match[0].length);
    found.push(referenceOf(expression, match, steps));
  }
  return found;
}

/** The reference that the whole expression is, and nothing else. */
export function soleReference(expression: string): Reference | undefined {
  const trimmed = expression.trim();
  const match = WHOLE_HEAD.exec(trimmed);
  if (match === null) return undefined;
  const { steps, end } = walkSteps(trimmed, match[0].length);
  return end === trimmed.length ? referenceOf(trimmed, match, steps) : undefined;
}

function referenceOf(expression: string, match: RegExpMatchArray, path: readonly string[]): Reference {
  const [, blanked = "", mode = "managed", type, name] = match;
  // Keys of modules stand in quotes, which were blanked for the search.
  const module = expression.slice(match.index, match.index! + blanked.length);
  return {
    mode: mode as Reference["mode"],
    ...(module !== "" && { module }),
    type: type!,
    name: name!,
    path,
  };
}

/**
 * Index of the `}` that ends the expression, past nested braces, strings and expressions in strings; the template's
 * end if none does.
 */
function expressionEnd(template: string, start: number): number {
  // What is open, the innermost last: a brace, or a string.
  const open: ("{" | '"')[] = [];
  for (let at = start; at < template.length; at += 1) {
    const char = template[at];
    if (open.at(-1) === '"') {
      if (char === "\\") at += 1;
      else if (char === '"') open.pop();
      else if (char === "$" && template[at + 1] === "{") {
        open.push("{");
        at += 1;
      }
    } else if (char === '"' || char === "{") open.push(char);
    else if (char === "}" && open.pop() === undefined) return at;
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
