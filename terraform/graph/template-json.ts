import { requireShallow, type Json } from "./json";

/** What `text` holds up to its end, and the index behind that. */
interface Expression {
  readonly source: string;
  readonly end: number;
}

type Nesting = "braces" | "string" | "escaped string" | "expression";

/**
 * The JSON in a text that Terraform still has to fill in: a policy, an event pattern, a state machine. Expressions
 * stay where they are, as `${…}` in texts (also where one stands without quotes); literal `$${` stays escaped, so that
 * every text that comes out is a template again. Quotes in an expression may be escaped or not: cdktf writes them as
 * they are, where JSON would need a backslash.
 * @returns undefined if the text is no JSON or a single expression, or nests deeper than anything that Terraform writes
 */
export function parseTemplateJson(text: string): Json | undefined {
  try {
    const json = JSON.parse(text.includes("${") ? quoted(text) : text) as Json;
    requireShallow(json, "the document");
    return typeof json === "string" && text.trimStart().startsWith("${") ? undefined : json;
  } catch {
    return undefined;
  }
}

/** The text with its expressions written so that JSON can hold them. */
function quoted(text: string): string {
  let written = "";
  let inString = false;
  for (let at = 0; at < text.length;) {
    if (text.startsWith("$${", at)) {
      written += "$${";
      at += 3;
    } else if (text.startsWith("${", at)) {
      const { source, end } = expressionAt(text, at + 2);
      const literal = JSON.stringify(`\${${source}}`);
      written += inString ? literal.slice(1, -1) : literal;
      at = end;
    } else {
      const length = inString && text[at] === "\\" ? 2 : 1;
      if (text[at] === '"') inString = !inString;
      written += text.slice(at, at + length);
      at += length;
    }
  }
  return written;
}

/** The expression from behind its `${` to the `}` that closes it, past braces, strings and templates in them. */
function expressionAt(text: string, start: number): Expression {
  const open: Nesting[] = ["expression"];
  let source = "";
  for (let at = start; at < text.length; at += 1) {
    const nesting = open[open.length - 1];
    const inside = nesting === "string" || nesting === "escaped string";
    if (text.startsWith('\\"', at) && nesting !== "string") {
      if (inside) open.pop();
      else open.push("escaped string");
      source += '"';
      at += 1;
    } else if (inside && text[at] === "\\") {
      source += text.slice(at, at + 2);
      at += 1;
    } else {
      if (inside && text.startsWith("${", at)) {
        open.push("expression");
        source += "$";
        at += 1;
      } else if (text[at] === '"' && nesting !== "escaped string") {
        if (inside) open.pop();
        else open.push("string");
      } else if (!inside && text[at] === "{") open.push("braces");
      else if (!inside && text[at] === "}") {
        open.pop();
        if (open.length === 0) return { source, end: at + 1 };
      }
      source += text[at];
    }
  }
  return { source, end: text.length };
}
