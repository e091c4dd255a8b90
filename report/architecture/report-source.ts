import type { Environment } from "../../modules/core/environment";
import type { Exception } from "../../policy/exception";
import type { Platform } from "../../policy/platform";
import type { RehearsalResult } from "../../rehearsal/result";
import type { LayerSettings } from "../../stacks/catalog";
import type { StackGraph } from "../../stacks/graph";
import type { RuleStanding } from "./rule-standing";
import type { ScopeEntry } from "./scope-entry";

/** Everything that the report may speak of. */
export interface ReportSource {
  readonly environment: Environment<LayerSettings>;
  /** Graph of the environment's stacks and of the organization behind it. */
  readonly platform: Platform;
  /** The environment's own stacks, and what they read from each other. */
  readonly stacks: StackGraph;
  /** Names of accounts, the organization's too, by id. */
  readonly accountNames: ReadonlyMap<string, string>;
  /** By rule id, in the order of the rules. */
  readonly standings: ReadonlyMap<string, RuleStanding>;
  readonly exceptions: readonly Exception[];
  /** Absent where nobody rehearsed the environment for this report. */
  readonly rehearsal?: RehearsalResult;
  /** Where card data are, resource by resource; absent where nobody computed it. */
  readonly scope?: readonly ScopeEntry[];
}
