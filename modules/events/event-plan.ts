import type { HomeRegions } from "../core/home-region";
import type { EventContract, EventRecovery } from "./event-contract";

/** What is said, whose it is and how regions share it: one plan for all regions of an environment. */
export interface EventPlan {
  readonly contract: EventContract;
  readonly homes: HomeRegions;
  /** Regions with a bus. */
  readonly regions: readonly string[];
  readonly recovery: EventRecovery;
}

/** What a region does with events: a rule with one target. */
export interface RouteSettings {
  readonly description: string;
  /** Detail types of the contract. */
  readonly events: readonly string[];
  /** Regions whose merchant accounts' events it takes. */
  readonly homes: readonly string[];
  readonly target: RouteTarget;
  readonly retry: {
    /** Tries after the first, 0 to 185. */
    readonly attempts: number;
    /** Age in seconds from which it is not tried again, 60 to 86,400. */
    readonly maxAgeSeconds: number;
  };
}

/** Where events go, always by the name that both sides derive. */
export type RouteTarget =
  /** Starts a state machine of the same account and region with the detail of each event. */
  | { readonly kind: "state-machine"; readonly name: string; readonly layer: string }
  /** Bus of the same account in another region. */
  | { readonly kind: "region"; readonly region: string }
  /** Bus of copies in another account of the same region. */
  | { readonly kind: "vault"; readonly account: string };

/** True where EventBridge itself copies every event to both buses. */
export function isReplicated({ recovery }: Pick<EventPlan, "recovery">): boolean {
  return "mode" in recovery && recovery.mode === "endpoint";
}
