import type { Block } from "../block";
import { isJsonObject, listOf, member, objectsOf, type Json, type JsonObject } from "../json";
import type { Evidence, Resource } from "../resource";
import { parseTemplateJson } from "../template-json";
import { documentOfDataSource } from "./document-of-data-source";
import type { Condition, Policy, Principal, Statement, StatementResource } from "./statement";

/** The policy that an attribute holds, as JSON text or through a data source; undefined where the attribute is not set. */
export function readPolicy(block: Block, path: string): Policy | undefined {
  const [raw] = block.raw(path);
  const { resource } = block;
  if (raw === undefined || raw === "") return undefined;
  const at = block.path === "" ? path : `${block.path}.${path}`;
  const document = documentOf(block, raw);
  if (!isJsonObject(document))
    return { statements: [], known: false, evidence: { resource, path: at, value: raw } };
  const statements = objectsOf(member(document, "Statement")).flatMap((json, index) => {
    const evidence = { resource, path: `${at}.Statement.${index}`, value: json };
    const statement = readStatement(json, evidence);
    return statement === undefined ? [] : [statement];
  });
  return { statements, known: true, evidence: { resource, path: at } };
}

/** A statement of a policy document. */
export function readStatement(json: JsonObject, evidence: Evidence): Statement | undefined {
  const { resource } = evidence;
  const effect = member(json, "Effect");
  if (effect !== "Allow" && effect !== "Deny") return undefined;
  const sid = member(json, "Sid");
  const allActionsBut = Object.hasOwn(json, "NotAction");
  const allResourcesBut = Object.hasOwn(json, "NotResource");
  const allPrincipalsBut = Object.hasOwn(json, "NotPrincipal");
  const principals = member(json, allPrincipalsBut ? "NotPrincipal" : "Principal");
  return {
    effect,
    ...(typeof sid === "string" && { sid }),
    actions: texts(member(json, allActionsBut ? "NotAction" : "Action"), resource),
    allActionsBut,
    resources: listOf(member(json, allResourcesBut ? "NotResource" : "Resource")).flatMap((text) =>
      typeof text === "string" ? [statementResource(text, resource)] : [],
    ),
    allResourcesBut,
    ...(principals !== undefined && { principals: principalsOf(principals, resource) }),
    allPrincipalsBut,
    conditions: conditionsOf(member(json, "Condition"), resource),
    evidence,
  };
}

function documentOf(block: Block, raw: Json): Json | undefined {
  if (typeof raw !== "string") return raw;
  const parsed = parseTemplateJson(raw);
  if (parsed !== undefined) return parsed;
  const { graph, resource } = block;
  const value = graph.resolve(raw, resource.stack);
  if (value.kind === "known")
    return typeof value.value === "string" ? parseTemplateJson(value.value) : value.value;
  return documentOfDataSource(raw, resource.stack);
}

function statementResource(text: string, from: Resource): StatementResource {
  const { graph } = from.body;
  const value = graph.resolve(text, from.stack);
  const known = value.kind === "known" && typeof value.value === "string";
  return {
    text: known ? (value.value as string) : text,
    known,
    targets: graph.targetsOf(text, from.stack),
  };
}

function principalsOf(json: Json, from: Resource): readonly Principal[] {
  if (typeof json === "string") return [json === "*" ? { kind: "any" } : principal("AWS", json, from)];
  if (!isJsonObject(json)) return [];
  return Object.entries(json).flatMap(([type, named]) =>
    texts(named, from).map((text) => principal(type, text, from)),
  );
}

function principal(type: string, text: string, from: Resource): Principal {
  const [target] = from.body.graph.targetsOf(text, from.stack);
  if (text.includes("${")) {
    if (target?.type !== "aws_iam_role" && target?.type !== "aws_iam_user")
      return { kind: "unknown", expression: text };
    return { kind: "arn", arn: text, account: target.account ?? "", resource: target };
  }
  if (type === "Service") return { kind: "service", service: text };
  if (type === "Federated")
    return { kind: "federated", provider: text, ...(target !== undefined && { resource: target }) };
  if (text === "*") return { kind: "any" };
  const account = /^\d{12}$/.test(text) ? text : /^arn:[^:]*:iam::(\d{12}):root$/.exec(text)?.[1];
  if (account !== undefined) return { kind: "account", account };
  const owner = text.split(":")[4] ?? "";
  return { kind: "arn", arn: text, account: owner, ...(target !== undefined && { resource: target }) };
}

function conditionsOf(json: Json | undefined, from: Resource): readonly Condition[] {
  if (!isJsonObject(json)) return [];
  return Object.entries(json).flatMap(([operator, keys]) =>
    isJsonObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({
          operator,
          key: key.toLowerCase(),
          values: texts(values, from),
        }))
      : [],
  );
}

/** Texts of a list or of a single value, with what is known of their expressions filled in. */
function texts(json: Json | undefined, from: Resource): readonly string[] {
  return listOf(json).flatMap((text) => {
    if (typeof text !== "string") return typeof text === "object" ? [] : [String(text)];
    const value = from.body.graph.resolve(text, from.stack);
    if (value.kind !== "known") return [text];
    return listOf(value.value).flatMap((element) => (typeof element === "string" ? [element] : []));
  });
}
