import type { Resource } from "../../terraform/graph/resource";
import type { ScopeStep } from "./step";

export const SCOPE_CLASSES = ["in", "connected", "out"] as const;

/** Stores, processes or transmits card data; connected to what does, or with a say in its security; or neither. */
export type ScopeClass = (typeof SCOPE_CLASSES)[number];

/** Where one resource stands to card data, and why. */
export interface ScopedResource {
  readonly resource: Resource;
  readonly scope: ScopeClass;
  /** One sentence without a full stop: where card data come from, or what is not there. */
  readonly reason: string;
  /** From where card data enter or rest up to the resource, the shortest there is; empty for what is out. */
  readonly path: readonly ScopeStep[];
}

/** Where each managed resource of a platform stands to card data. */
export interface Scope {
  readonly resources: readonly ScopedResource[];
  readonly of: (resource: Resource) => ScopedResource | undefined;
  /** Places of the settings that match nothing: then the scope cannot be relied on. */
  readonly problems: readonly string[];
}
