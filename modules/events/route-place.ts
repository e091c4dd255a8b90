import type { AlarmChoice } from "../audit/metric-alarm";

/** Bus and keys that all routes of an account's region share. */
export interface RoutePlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly busName: string;
  readonly busArn: string;
  /** Key of what is on its way. */
  readonly keyArn: string;
  readonly logsKeyArn: string;
  /** Days that errors of pipes are kept. */
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}
