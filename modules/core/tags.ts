import type { Environment } from "./environment";
import type { StackPlace } from "./names";

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
