/**
 * What a line of a log may say. Fields are named one by one, so that no message, amount or secret gets into a log by
 * being passed along: whoever needs another field adds it here.
 */
export interface LogFields {
  readonly transactionId?: string;
  readonly batchId?: string;
  readonly settlementDate?: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly offset?: string;
  readonly region?: string;
  readonly port?: number;
  readonly status?: number;
  readonly count?: number;
  readonly failed?: number;
  readonly milliseconds?: number;
  readonly reason?: string;
  /** Name and message of an error; what it was about stays out. */
  readonly error?: unknown;
}

export type LogLevel = "info" | "warn" | "error";
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

/** Log of a program, one JSON object a line. */
export function jsonLog(
  service: string,
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Log {
  return (level, event, { error, ...fields } = {}) => {
    const failure = error === undefined ? {} : { error: described(error) };
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level, service, event, ...fields, ...failure })}\n`,
    );
  };
}

function described(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
