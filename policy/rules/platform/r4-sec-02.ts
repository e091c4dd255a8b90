import { isJsonObject, type Json } from "../../../terraform/graph/json";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Where a type holds values that a process reads as it starts. */
const PLACES: Readonly<Record<string, string>> = {
  aws_codebuild_project: "environment.environment_variable",
  aws_ecs_task_definition: "container_definitions",
  aws_glue_job: "default_arguments",
  aws_lambda_function: "environment.variables",
  aws_ssm_parameter: "value",
  aws_synthetics_canary: "run_config.environment_variables",
};
const NAMES = /(?:^|[_\-./])(?:password|passwd|secret|token|api[_-]?key|private[_-]?key|credential)s?$/i;
/** Names that say where a secret is, not what it is. */
const POINTERS = /(?:arn|name|id|path|prefix|file|url|days|seconds|ttl)$/i;
const SHAPES = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}\b/,
  /:\/\/[^/\s:@$]+:[^/\s:@$]+@/,
];

export const noSecretIsWrittenDown: Rule = {
  id: "R4-SEC-02",
  severity: "critical",
  area: "platform",
  requirements: ["R4", "R8"],
  pci: ["8.6.2", "8.3.2"],
  title: "No task, function, job or parameter holds a secret in plain text",
  why: "whoever may describe a function or read its state reads its environment, and so do logs of deploys",
  source: [
    "Security Hub ECS.8",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-task-ecs-task-secrets.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: Object.entries(PLACES).flatMap(([type, path]) =>
      graph.of(type).map((resource) => judge(resource, path)),
    ),
    nothing: "nothing reads an environment",
  }),
};

interface Setting {
  readonly name: string;
  readonly value: string;
}

function judge(resource: Resource, path: string): Judgement {
  const settings = resource.body.raw(path).flatMap((json) => settingsOf(json, ""));
  const found = settings.find((setting) => isSecret(setting, resource));
  if (found === undefined)
    return passed(resource, `none of ${settings.length} settings is a secret`, [{ resource, path }]);
  // The value itself never goes into a report.
  return failed(resource, `${found.name} holds a secret in plain text`, [
    { resource, path, value: found.name },
  ]);
}

function isSecret({ name, value }: Setting, { type, body }: Resource): boolean {
  if (SHAPES.some((shape) => shape.test(value))) return true;
  if (value.trim() === "" || isReference(value)) return false;
  const named = type === "aws_ssm_parameter" ? (body.text("name") ?? "") : name;
  if (type === "aws_ssm_parameter" && body.text("type") === "SecureString") return true;
  return NAMES.test(named) && !POINTERS.test(named);
}

/** Names of a secret, and numbers, are no secrets; an expression is judged by what it leads to, elsewhere. */
function isReference(value: string): boolean {
  return value.includes("${") || /^(?:arn:|[\d.]+$|true$|false$)/.test(value);
}

/** Names and values, of objects and of lists of `{ name, value }`; secrets by reference are no values. */
function settingsOf(json: Json, name: string): readonly Setting[] {
  if (typeof json === "string") {
    const inner = /^\s*[[{]/.test(json) ? parseTemplateJson(json) : undefined;
    return inner === undefined ? [{ name, value: json }] : settingsOf(inner, name);
  }
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((element) => settingsOf(element, name));
  if (!isJsonObject(json)) return [];
  if (typeof json["name"] === "string" && typeof json["value"] === "string")
    return [{ name: json["name"], value: json["value"] }];
  return Object.entries(json).flatMap(([key, value]) =>
    key === "secrets" || key === "valueFrom" ? [] : settingsOf(value, key),
  );
}
