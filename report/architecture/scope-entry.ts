import type { Resource } from "../../terraform/graph/resource";

export const SCOPE_CLASSES = ["in", "connected", "out"] as const;

/** In scope of PCI DSS, connected to what is, or neither. */
export type ScopeClass = (typeof SCOPE_CLASSES)[number];

/** Where one resource stands to card data. */
export interface ScopeEntry {
  readonly resource: Resource;
  readonly scope: ScopeClass;
}
