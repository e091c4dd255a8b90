import type { Block } from "../block";
import type { Json, JsonObject } from "../json";
import type { Stack } from "../resource";
import { soleReference } from "../template";

/** The document that `${data.aws_iam_policy_document.x.json}` will hold; undefined for any other text. */
export function documentOfDataSource(text: string, stack: Stack): JsonObject | undefined {
  const expression = /^\$\{(.*)\}$/s.exec(text.trim())?.[1];
  const reference = expression === undefined ? undefined : soleReference(expression);
  if (reference?.mode !== "data" || reference.type !== "aws_iam_policy_document") return undefined;
  const source = stack.resources.find(
    ({ mode, type, name }) => mode === "data" && type === reference.type && name === reference.name,
  );
  return source && { Statement: source.body.blocks("statement").map(statementOf) };
}

function statementOf(block: Block): JsonObject {
  return {
    Effect: block.text("effect") ?? "Allow",
    ...present("Sid", block.text("sid") ?? []),
    ...present("Action", block.raw("actions")),
    ...present("NotAction", block.raw("not_actions")),
    ...present("Resource", block.raw("resources")),
    ...present("NotResource", block.raw("not_resources")),
    ...principals("Principal", block.blocks("principals")),
    ...principals("NotPrincipal", block.blocks("not_principals")),
    ...present("Condition", conditions(block.blocks("condition"))),
  };
}

function present(key: string, value: Json): JsonObject {
  const empty = Array.isArray(value) ? value.length === 0 : Object.keys(value as object).length === 0;
  return empty ? {} : { [key]: value };
}

function principals(key: string, blocks: readonly Block[]): JsonObject {
  const byType = new Map<string, Json[]>();
  for (const block of blocks) {
    const type = block.text("type") ?? "AWS";
    byType.set(type, [...(byType.get(type) ?? []), ...block.raw("identifiers")]);
  }
  return present(key, byType.has("*") ? "*" : Object.fromEntries(byType));
}

function conditions(blocks: readonly Block[]): JsonObject {
  const byOperator = new Map<string, Map<string, Json>>();
  for (const block of blocks) {
    const operator = block.text("test") ?? "";
    const keys = byOperator.get(operator) ?? new Map<string, Json>();
    keys.set(block.text("variable") ?? "", block.raw("values"));
    byOperator.set(operator, keys);
  }
  return Object.fromEntries(
    [...byOperator].map(([operator, keys]): [string, Json] => [operator, Object.fromEntries(keys)]),
  );
}
