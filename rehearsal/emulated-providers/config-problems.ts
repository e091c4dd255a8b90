import type { TypeRules } from "./type-rules";
import { valuesAt, type Value, type Values } from "./value";

/** What a vendor refuses before anything is made: arguments that exclude each other, and values it does not know. */
export function configProblems(config: Values, rules: TypeRules): string[] {
  const { exactlyOne = [], conflicts = [], allowed = {}, patterns = {} } = rules;
  const set = (name: string): boolean => isSet(config[name]);
  return [
    ...exactlyOne
      .filter((group) => group.filter(set).length !== 1)
      .map((group) => `exactly one of ${group.join(", ")} must be set`),
    ...conflicts
      .filter((group) => group.filter(set).length > 1)
      .map((group) => `${group.filter(set).join(" and ")} exclude each other`),
    ...Object.entries(allowed).flatMap(([path, values]) =>
      valuesAt(config, path.split("."))
        .filter((value) => typeof value === "string" && !values.includes(value))
        .map((value) => `${path} must be one of ${values.join(", ")}, got "${String(value)}"`),
    ),
    ...Object.entries(patterns).flatMap(([path, [pattern, rule]]) =>
      valuesAt(config, path.split("."))
        .filter((value) => typeof value === "string" && !pattern.test(value))
        .map((value) => `${path} must be ${rule}, got "${String(value)}"`),
    ),
  ];
}

/** Blocks that are not written are empty lists, arguments null. */
function isSet(value: Value | undefined): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
