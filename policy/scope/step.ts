import type { Evidence, Resource } from "../../terraform/graph/resource";

/** One step of a path that proves where a resource stands to card data. */
export interface ScopeStep {
  /** What happens, to stand between the two: `forwards to`, `writes to`, `is encrypted by`. */
  readonly kind: string;
  readonly from: Resource;
  readonly to: Resource;
  /** What says so; never empty. */
  readonly because: readonly Evidence[];
}
