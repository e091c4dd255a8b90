import type { RuleContext } from "../type-rules";
import { stringAt, type Values } from "../value";
import { keyOf, targetOf } from "./credentials";
import { REGISTRY } from "./registry-type";

const CLUSTER = "confluent_kafka_cluster";
const ADMINISTRATORS = ["CloudClusterAdmin", "EnvironmentAdmin", "OrganizationAdmin"];
/** Roles on subjects that may do as another may. */
const SUBJECT_ROLES = {
  read: ["DeveloperRead", "DeveloperManage", "DeveloperWrite", "ResourceOwner"],
  write: ["DeveloperWrite", "ResourceOwner"],
} as const;

/** Something that a principal does on a cluster. */
export interface Deed {
  readonly operation: string;
  readonly resourceType: "CLUSTER" | "GROUP" | "TOPIC";
  readonly name: string;
}

/** Somebody changes topics, rights or links of a cluster itself. */
export const ALTER_CLUSTER: Deed = {
  operation: "ALTER",
  resourceType: "CLUSTER",
  name: "kafka-cluster",
};

/** What the owner of the key that a call is made with lacks, for one deed on the cluster of the call. */
export function callerProblems(values: Values, deed: Deed, context: RuleContext): string[] {
  const cluster = targetOf(values, CLUSTER, context) ?? "";
  return deedProblems(ownerOf(keyOf(values, CLUSTER, context), context), cluster, [deed], context);
}

/** What a service account lacks for some deeds on a cluster: a role that administers it, or an ACL for each. */
export function deedProblems(
  account: string,
  cluster: string,
  deeds: readonly Deed[],
  context: RuleContext,
): string[] {
  const admin = roleOf(account, ADMINISTRATORS, (crn) => crn.endsWith(`/cloud-cluster=${cluster}`), context);
  if (admin) return [];
  return deeds
    .filter((deed) => !allowed(account, cluster, deed, context))
    .map(
      ({ operation, resourceType, name }) =>
        `403: ${account} has no ${operation} on ${resourceType} "${name}" of ${cluster}`,
    );
}

/** What the owner of a key lacks for a subject of a registry. */
export function subjectProblems(
  key: string | undefined,
  registry: string,
  subject: string,
  what: keyof typeof SUBJECT_ROLES,
  context: RuleContext,
): string[] {
  const account = ownerOf(key, context);
  const covers = (crn: string): boolean => {
    const [, at, pattern = ""] = /\/schema-registry=([^/]+)\/subject=(.*)$/.exec(crn) ?? [];
    return at === registry && fits(pattern, subject);
  };
  return roleOf(account, SUBJECT_ROLES[what], covers, context)
    ? []
    : [`403: ${account} may not ${what} subject "${subject}" of ${registry}`];
}

/** The same for the key that a call to the registry is made with. */
export function callerSubjectProblems(
  values: Values,
  subject: string,
  what: keyof typeof SUBJECT_ROLES,
  context: RuleContext,
): string[] {
  const registry = targetOf(values, REGISTRY, context) ?? "";
  return subjectProblems(keyOf(values, REGISTRY, context), registry, subject, what, context);
}

/** Service account that a key belongs to. */
export function ownerOf(key: string | undefined, { store }: RuleContext): string {
  return stringAt(store.get("confluent_api_key", key ?? ""), "owner.0.id") ?? "nobody";
}

function roleOf(
  account: string,
  roles: readonly string[],
  covers: (crn: string) => boolean,
  { store }: RuleContext,
): boolean {
  const binding = store.find(
    "confluent_role_binding",
    (each) =>
      each.principal === `User:${account}` &&
      roles.includes(String(each.role_name)) &&
      covers(String(each.crn_pattern)),
  );
  return binding !== undefined;
}

function allowed(account: string, cluster: string, deed: Deed, { store }: RuleContext): boolean {
  return [...store.all("confluent_kafka_acl")].some(
    ([id, acl]) =>
      id.startsWith(`${cluster}#`) &&
      acl.principal === `User:${account}` &&
      acl.permission === "ALLOW" &&
      acl.resource_type === deed.resourceType &&
      [deed.operation, "ALL"].includes(String(acl.operation)) &&
      fits(`${String(acl.resource_name)}${acl.pattern_type === "PREFIXED" ? "*" : ""}`, deed.name),
  );
}

function fits(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
