import type { Scope, ScopeClass } from "../policy/scope/scope";

/** Classes as programs and people read them. */
export const SCOPE_NAMES: Readonly<Record<ScopeClass, ScopeName>> = {
  in: "in-scope",
  connected: "connected",
  out: "out-of-scope",
};

export type ScopeName = "in-scope" | "connected" | "out-of-scope";

/** One step of a path, by the ids of what it leads from and to. */
export interface WrittenStep {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** `<stack>/<address>: <attribute>` of what says so. */
  readonly because: readonly string[];
}

export interface WrittenResource {
  readonly id: string;
  readonly scope: ScopeName;
  readonly reason: string;
  readonly path: readonly WrittenStep[];
}

/** What `klap scope --format json` writes, and `--against` reads. */
export interface WrittenScope {
  readonly environment: string | null;
  readonly resources: readonly WrittenResource[];
  readonly totals: Readonly<Record<ScopeName, number>>;
}

/** The scope without references to the graph. */
export function writtenScope(environment: string | undefined, { resources }: Scope): WrittenScope {
  const totals: Record<ScopeName, number> = { "in-scope": 0, connected: 0, "out-of-scope": 0 };
  for (const { scope } of resources) totals[SCOPE_NAMES[scope]] += 1;
  return {
    environment: environment ?? null,
    resources: resources.map(({ resource, scope, reason, path }) => ({
      id: resource.id,
      scope: SCOPE_NAMES[scope],
      reason,
      path: path.map(({ kind, from, to, because }) => ({
        kind,
        from: from.id,
        to: to.id,
        because: because.map((each) =>
          each.path === undefined ? each.resource.id : `${each.resource.id}: ${each.path}`,
        ),
      })),
    })),
    totals,
  };
}
