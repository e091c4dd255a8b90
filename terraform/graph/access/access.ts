import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Evidence, Resource } from "../resource";
import { arnIndexOf } from "./arn-index";
import { decide, type AccessObject, type Decision } from "./decide";
import type { RequestContext } from "./holds";
import { identitiesOf, type Identity } from "./identity-policies";
import { resourcePoliciesOf, type ResourcePolicy } from "./resource-policies";
import type { Policy, Principal, StatementResource } from "./statement";

/** A way that access takes through the graph. */
export interface AccessEdge {
  /** `trust`: may assume the role; `permission`: its policies name the resource; `resource-policy`: the resource's do. */
  readonly kind: "trust" | "permission" | "resource-policy";
  readonly from: Resource | Principal;
  readonly to: Resource;
  readonly because: readonly Evidence[];
}

/** Who may do what, as far as the graph's policies say. */
export interface Access {
  readonly identities: ReadonlyMap<Resource, Identity>;
  readonly resourcePolicies: readonly ResourcePolicy[];
  /** Policies that stand on a resource; the trust policy of a role is its own. */
  readonly policiesOn: (resource: Resource) => readonly Policy[];
  /** Whether a role's or user's own policies let it do something, within its boundary. Policies of organizations aside. */
  readonly allows: (
    identity: Resource,
    action: string,
    object: AccessObject,
    context?: RequestContext,
  ) => Decision;
  /** Whether the policies on a resource let somebody do something to it. */
  readonly admits: (
    resource: Resource,
    principal: Principal,
    action: string,
    context?: RequestContext,
  ) => Decision;
  readonly edges: readonly AccessEdge[];
}

export const accessOf: (graph: PlatformGraph) => Access = once((graph) => {
  const identities = identitiesOf(graph);
  const resourcePolicies = resourcePoliciesOf(graph);
  const byResource = new Map<Resource, Policy[]>();
  for (const { resource, policy } of resourcePolicies) {
    if (resource === undefined) continue;
    const policies = byResource.get(resource);
    if (policies === undefined) byResource.set(resource, [policy]);
    else policies.push(policy);
  }
  const policiesOn = (resource: Resource): readonly Policy[] => byResource.get(resource) ?? [];
  let edges: readonly AccessEdge[] | undefined;
  return {
    identities,
    resourcePolicies,
    policiesOn,
    allows: (identity, action, object, context) => allows(identities.get(identity), action, object, context),
    admits: (resource, principal, action, context) =>
      decide(policiesOn(resource), action, resource, context, principal),
    get edges() {
      return (edges ??= [
        ...resourcePolicies.flatMap(policyEdges),
        ...[...identities.values()].flatMap(permissionEdges),
      ]);
    },
  };
});

function allows(
  identity: Identity | undefined,
  action: string,
  object: AccessObject,
  context?: RequestContext,
): Decision {
  if (identity === undefined) return { verdict: "none", statements: [], conditional: false, because: [] };
  const own = decide(identity.policies, action, object, context);
  const { boundary, foreign, resource } = identity;
  if (own.verdict === "none" && foreign.length > 0) {
    const because = foreign.map(({ by, path, arn }) => ({ resource: by, path, value: arn }));
    return { ...own, verdict: "unknown", because };
  }
  if (own.verdict !== "allowed" || boundary === undefined) return own;
  const evidence = { resource, path: "permissions_boundary", value: boundary.arn };
  if (boundary.policy === undefined)
    return { ...own, verdict: "unknown", because: [...own.because, evidence] };
  const bound = decide([boundary.policy], action, object, context);
  const because = [...own.because, evidence, ...bound.because];
  if (bound.verdict !== "allowed") return { ...bound, because };
  const statements = [...own.statements, ...bound.statements];
  return { ...own, statements, conditional: own.conditional || bound.conditional, because };
}

function policyEdges({ resource, policy }: ResourcePolicy): readonly AccessEdge[] {
  if (resource === undefined) return [];
  const kind = resource.type === "aws_iam_role" ? "trust" : "resource-policy";
  return policy.statements
    .filter(({ effect }) => effect === "Allow")
    .flatMap(({ principals = [], evidence }) =>
      principals.map((principal): AccessEdge => ({
        kind,
        from: ("resource" in principal ? principal.resource : undefined) ?? principal,
        to: resource,
        because: [evidence],
      })),
    );
}

/** Statements about everything lead nowhere in particular. */
function permissionEdges({ resource, policies }: Identity): readonly AccessEdge[] {
  return policies.flatMap(({ statements }) =>
    statements
      .filter(({ effect, allResourcesBut }) => effect === "Allow" && !allResourcesBut)
      .flatMap(({ resources, evidence }) =>
        [...new Set(resources.flatMap(resourcesCovered(resource)))].map((to): AccessEdge => ({
          kind: "permission",
          from: resource,
          to,
          because: [evidence],
        })),
      ),
  );
}

/** Resources of the graph that an entry of a statement covers, but for `*`. */
function resourcesCovered(identity: Resource): (entry: StatementResource) => readonly Resource[] {
  const { covered } = arnIndexOf(identity.body.graph);
  return ({ text, known, targets }) => [
    ...targets,
    ...(known && text.startsWith("arn:") ? covered(text) : []),
  ];
}
