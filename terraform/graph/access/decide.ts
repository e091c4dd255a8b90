import type { Evidence, Resource } from "../resource";
import { arnIndexOf } from "./arn-index";
import { holds, type RequestContext } from "./holds";
import { matchesAction, matchesPattern } from "./matches-pattern";
import type { Policy, Principal, Statement, StatementResource } from "./statement";

/** What a request is made on: a resource of the graph, or an ARN. */
export type AccessObject = Resource | string;

/** What policies say of a request. */
export interface Decision {
  /** `unknown` where a document, or a condition that a Deny rests on, is known only after apply. */
  readonly verdict: "allowed" | "denied" | "none" | "unknown";
  /** Statements that decided it. */
  readonly statements: readonly Statement[];
  /** Conditions of those statements that the request may or may not meet. */
  readonly conditional: boolean;
  readonly because: readonly Evidence[];
}

const EMPTY: RequestContext = new Map();

/** Whether policies, taken together, let an action be done to something: an Allow, and no Deny. */
export function decide(
  policies: readonly Policy[],
  action: string,
  object: AccessObject,
  context: RequestContext = EMPTY,
  principal?: Principal,
): Decision {
  const allows: Statement[] = [];
  let conditional = false;
  let doubt: Statement | undefined;
  for (const { statements } of policies)
    for (const statement of statements) {
      if (!speaksOf(statement, action, object)) continue;
      if (principal !== undefined && !names(statement, principal)) continue;
      const held = holds(statement, context);
      if (held === false) continue;
      if (statement.effect === "Deny") {
        if (held === true) return decision("denied", [statement], false);
        doubt ??= statement;
      } else if (held === true) allows.unshift(statement);
      else allows.push(statement);
    }
  const [allow] = allows;
  if (allow === undefined) {
    const hidden = policies.find(({ known }) => !known);
    if (hidden === undefined) return decision("none", [], false);
    return { verdict: "unknown", statements: [], conditional: false, because: [hidden.evidence] };
  }
  conditional = doubt !== undefined || holds(allow, context) === undefined;
  return decision("allowed", doubt === undefined ? [allow] : [allow, doubt], conditional);
}

/** Whether a statement is about an action on something; conditions and principals aside. */
export function speaksOf(statement: Statement, action: string, object: AccessObject): boolean {
  const named = statement.actions.some((pattern) => matchesAction(pattern, action));
  if (named === statement.allActionsBut) return false;
  const covers = statement.resources.some((resource) => coversObject(resource, object));
  if (statement.resources.length === 0) return !statement.allResourcesBut;
  return covers !== statement.allResourcesBut;
}

/** Whether a statement's principals include somebody; a policy of an identity speaks of it alone. */
export function names({ principals, allPrincipalsBut }: Statement, principal: Principal): boolean {
  if (principals === undefined) return true;
  return principals.some((each) => includes(each, principal)) !== allPrincipalsBut;
}

function includes(named: Principal, principal: Principal): boolean {
  if (named.kind === "any") return true;
  if (named.kind === "account")
    return (principal.kind === "account" || principal.kind === "arn") && principal.account === named.account;
  if (named.kind === "service") return principal.kind === "service" && principal.service === named.service;
  if (named.kind === "arn" && principal.kind === "arn")
    return (
      named.arn === principal.arn || (named.resource !== undefined && named.resource === principal.resource)
    );
  return false;
}

function coversObject({ text, known, targets }: StatementResource, object: AccessObject): boolean {
  if (text === "*") return true;
  if (typeof object === "string") return known && matchesPattern(text, object);
  if (targets.includes(object)) return true;
  if (!known) return false;
  const arn = arnIndexOf(object.body.graph).arnOf(object);
  return arn !== undefined && matchesPattern(text, arn);
}

function decision(
  verdict: Decision["verdict"],
  statements: readonly Statement[],
  conditional: boolean,
): Decision {
  return { verdict, statements, conditional, because: statements.map(({ evidence }) => evidence) };
}
