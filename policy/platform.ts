import type { PlatformGraph } from "../terraform/graph/platform-graph";
import type { Promises } from "./promises";

/** What rules look at: the graph of all stacks, and what was promised of them. */
export interface Platform {
  readonly graph: PlatformGraph;
  readonly promises: Promises;
}
