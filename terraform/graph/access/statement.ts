import type { Evidence, Resource } from "../resource";

/** Somebody whom a statement names. */
export type Principal =
  | { readonly kind: "any" }
  | { readonly kind: "account"; readonly account: string }
  /** A role, user or session. */
  | { readonly kind: "arn"; readonly arn: string; readonly account: string; readonly resource?: Resource }
  | { readonly kind: "service"; readonly service: string }
  | { readonly kind: "federated"; readonly provider: string; readonly resource?: Resource }
  /** Known only after apply. */
  | { readonly kind: "unknown"; readonly expression: string };

/** One key of a condition: all of them must hold. */
export interface Condition {
  /** As written: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string;
  /** In lower case, since case does not count. */
  readonly key: string;
  /** Expressions stay in them where they are not known. */
  readonly values: readonly string[];
}

/** A resource that a statement names. */
export interface StatementResource {
  /** ARN or pattern; with expressions where it is not `known`. */
  readonly text: string;
  readonly known: boolean;
  /** Resources that its expressions lead to. */
  readonly targets: readonly Resource[];
}

/** One statement of a policy, its single values made lists. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly sid?: string;
  readonly actions: readonly string[];
  /** The actions are all others. */
  readonly allActionsBut: boolean;
  readonly resources: readonly StatementResource[];
  /** The resources are all others. */
  readonly allResourcesBut: boolean;
  /** Absent in policies of identities. */
  readonly principals?: readonly Principal[];
  /** The principals are all others. */
  readonly allPrincipalsBut: boolean;
  readonly conditions: readonly Condition[];
  /** Where it stands and what it says. */
  readonly evidence: Evidence;
}

/** A policy as far as it can be read. */
export interface Policy {
  readonly statements: readonly Statement[];
  /** False where the document is decided at apply, or no JSON. */
  readonly known: boolean;
  readonly evidence: Evidence;
}
