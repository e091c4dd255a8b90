/** What a comparison needs of a resource. */
interface Standing {
  readonly id: string;
  readonly scope: "in-scope" | "connected" | "out-of-scope";
}

/** How a scope differs from an earlier one. */
export interface ScopeGrowth<T extends Standing = Standing> {
  /** In scope now and not before, also because it is new. */
  readonly entered: readonly T[];
  /** Connected now, and before out of scope or not there. */
  readonly connected: readonly T[];
  /** Ids of what has left the scope, stands further from it, or is gone. */
  readonly left: readonly string[];
}

/** Compares where resources stand by their ids; a resource that was renamed is a new one. */
export function scopeGrowth<T extends Standing>(
  earlier: readonly Standing[],
  now: readonly T[],
): ScopeGrowth<T> {
  const before = new Map(earlier.map(({ id, scope }) => [id, scope]));
  const after = new Map(now.map(({ id, scope }) => [id, scope]));
  return {
    entered: now.filter(({ id, scope }) => scope === "in-scope" && before.get(id) !== "in-scope"),
    connected: now.filter(
      ({ id, scope }) => scope === "connected" && (before.get(id) ?? "out-of-scope") === "out-of-scope",
    ),
    left: earlier.filter(({ id, scope }) => nearness(after.get(id)) < nearness(scope)).map(({ id }) => id),
  };
}

/** Whether anything came nearer to card data than it was. */
export function hasGrown({ entered, connected }: ScopeGrowth): boolean {
  return entered.length + connected.length > 0;
}

function nearness(scope: Standing["scope"] | undefined): number {
  return scope === "in-scope" ? 2 : scope === "connected" ? 1 : 0;
}
