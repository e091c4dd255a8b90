/** What is rehearsed, in the order in which one rests on the other. */
export const DRILLS = ["switchover", "promotion", "failover", "survivor", "rejoin"] as const;
export type DrillName = (typeof DRILLS)[number];

export interface DrillStep {
  readonly title: string;
  /** What a plan would change, and must not; empty is what it must be. */
  readonly changes: readonly string[];
  readonly seconds: number;
}

export interface DrillResult {
  readonly name: DrillName;
  readonly steps: readonly DrillStep[];
  /** Changes of all its plans. */
  readonly planChanges: number;
  readonly seconds: number;
}

/** Machine-readable result of `klap drill`. */
export interface DrillsResult {
  readonly environment: string;
  /** Stacks that were applied first. */
  readonly stacks: number;
  /** Resources in them. */
  readonly resources: number;
  readonly drills: readonly DrillResult[];
  readonly seconds: number;
}

/** Told what happens while it happens. */
export interface DrillListener {
  onStep(drill: DrillName, step: DrillStep): void;
}
