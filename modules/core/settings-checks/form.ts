import type { z } from "zod";
import type { Environment } from "../environment";
import { folderPath, type Problem } from "./problem";
import { reportingShape, replacingShape } from "./shape";

/** Every field that is not of its form, each once. */
export function formProblems(environment: unknown): Problem[] {
  const result = reportingShape.safeParse(environment);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    path: pathText(environment, issue.path),
    rule: issue.message,
    value: valueOf(environment, issue),
  }));
}

/** The environment with an empty value wherever a field is not of its form. */
export function wellFormed(environment: Environment): Environment {
  return replacingShape.parse(environment) as Environment;
}

/** The value in question; where a name or a field too many is at fault, the name or the object's fields. */
function valueOf(environment: unknown, issue: z.core.$ZodIssue): unknown {
  if (issue.code === "invalid_key") return issue.path.at(-1);
  const value = at(environment, issue.path);
  return issue.code === "unrecognized_keys" ? Object.keys(value as object) : value;
}

/** `folders[network/sa-east-1].zoneIds[0]`: a folder is named by account and region if it has them. */
function pathText(environment: unknown, path: readonly PropertyKey[]): string {
  if (path.length === 0) return "environment";
  return path.reduce<string>((text, key, index) => {
    if (typeof key !== "number") return text === "" ? String(key) : `${text}.${String(key)}`;
    const element = at(environment, path.slice(0, index + 1)) as {
      account?: unknown;
      region?: unknown;
    } | null;
    const { account, region } = element ?? {};
    return text === "folders" && typeof account === "string" && typeof region === "string"
      ? folderPath({ account, region })
      : `${text}[${key}]`;
  }, "");
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}
