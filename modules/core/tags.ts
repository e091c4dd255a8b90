import type { Environment } from "./environment";
import type { StackPlace } from "./names";

/** Tags that say where a resource comes from, which no setting may replace. */
export const RESERVED_TAGS: readonly string[] = ["Environment", "Account", "Layer", "ManagedBy"];

/** Tags that every taggable resource of a stack gets from its provider. */
export function stackTags(environment: Environment, place: StackPlace): Record<string, string> {
  return {
    ...environment.tags,
    Environment: place.environment,
    Account: place.account,
    Layer: place.layer,
    ManagedBy: "terraform",
  };
}
