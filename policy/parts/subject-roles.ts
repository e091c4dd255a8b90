import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import { environmentsAt } from "./confluent-environments";

/** What an account may do to subjects of a Schema Registry of Confluent. */
export interface SubjectRole {
  readonly binding: Resource;
  readonly account: Resource;
  /** Whose registry it is. */
  readonly environment: Resource;
  readonly role: string;
  /** A subject, or the beginning of several with `*` after it. */
  readonly pattern: string;
}

const SUBJECTS = /\/subject=([^/]+)$/;
/** Roles that let read, and those of them that let write as well. */
export const READS_SUBJECTS = ["DeveloperRead", "DeveloperWrite", "DeveloperManage", "ResourceOwner"];
export const OWNS_SUBJECTS = ["ResourceOwner"];

export const subjectRolesOf = once((graph: PlatformGraph): readonly SubjectRole[] =>
  graph.of("confluent_role_binding").flatMap((binding) => {
    const { body } = binding;
    const [raw] = body.raw("crn_pattern");
    const pattern = typeof raw === "string" ? SUBJECTS.exec(raw)?.[1] : undefined;
    const account = body.targets("principal").find(({ type }) => type === "confluent_service_account");
    const role = body.text("role_name");
    if (pattern === undefined || account === undefined || role === undefined) return [];
    return environmentsAt(body, "crn_pattern").map((environment) => ({
      binding,
      account,
      environment,
      role,
      pattern,
    }));
  }),
);

/** Whether a pattern means every subject that another, or a name, means. */
export function coversSubject(pattern: string, subject: string): boolean {
  return pattern.endsWith("*") ? subject.startsWith(pattern.slice(0, -1)) : pattern === subject;
}
