/** One call of an AWS API, exactly as it is made. */
export interface AwsCall {
  readonly service: "rds";
  /** In AWS's own words: `SwitchoverGlobalCluster`. */
  readonly operation: string;
  /** Account of the environment in which the call is made. */
  readonly account: string;
  /** Region that answers the call. */
  readonly region: string;
  readonly parameters: Readonly<Record<string, string | boolean>>;
}

/** One step: what is done, why, and how to see that it worked. */
export interface RunbookStep {
  /** Fixed noun phrase, by which a rehearsal finds the step. */
  readonly key: string;
  readonly title: string;
  readonly why: string;
  /** Call that does it or looks at it. */
  readonly call?: AwsCall;
  /** Commands of a shell, in place of a call. */
  readonly commands?: readonly string[];
  /** What must be seen before the next step. */
  readonly expect: string;
}

export const RUNBOOKS = ["switchover", "failover", "rejoin"] as const;
export type RunbookName = (typeof RUNBOOKS)[number];

/** What is done, in order, when the database's writer moves. */
export interface Runbook {
  readonly name: RunbookName;
  readonly environment: string;
  /** Region that writes before; in `rejoin`, the region that was lost. */
  readonly from: string;
  /** Region that writes after. */
  readonly to: string;
  /** What the environment promises, in seconds. */
  readonly recoveryPointSeconds: number;
  readonly recoveryTimeSeconds: number;
  readonly steps: readonly RunbookStep[];
}
