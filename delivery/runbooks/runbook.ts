/** Calls that runbooks make; nothing else can be written into one. */
export type RdsOperation =
  | "DescribeDBClusterSnapshots"
  | "DescribeGlobalClusters"
  | "FailoverGlobalCluster"
  | "SwitchoverGlobalCluster";

/** One call of an AWS API, exactly as it is made. */
export interface AwsCall {
  readonly service: "rds";
  readonly operation: RdsOperation;
  /** Account of the environment in which the call is made. */
  readonly account: string;
  /** Region that answers the call. */
  readonly region: string;
  readonly parameters: Readonly<Record<string, string | boolean>>;
  /** JMESPath expression that shows a person what matters of the answer. */
  readonly query?: string;
}

/** Roles of the global database's clusters, as an answer must show them before the next step. */
export interface DatabaseRoles {
  readonly writer: string;
  /** Regions that follow the writer without a gap. */
  readonly connected: readonly string[];
}

/** One step: what is done, why, and how to see that it worked. */
export interface RunbookStep {
  /** Fixed noun phrase, by which a drill finds the step. */
  readonly key: string;
  readonly title: string;
  readonly why: string;
  /** Call that does it or looks at it. */
  readonly call?: AwsCall;
  /** Commands of a shell, in place of a call. */
  readonly commands?: readonly string[];
  /** What must be seen before the next step. */
  readonly expect: string;
  /** The same for a program, where the call shows it. */
  readonly roles?: DatabaseRoles;
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
  /** Work that may be lost, in seconds: nothing, but for a failover. */
  readonly recoveryPointSeconds: number;
  /** Until the new writer carries payments, as the environment promises; in `rejoin` it does so all the while. */
  readonly recoveryTimeSeconds?: number;
  readonly steps: readonly RunbookStep[];
}
