import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { UserError } from "../modules/core/errors";

/** One line of `terraform … -json`. */
export interface TerraformEvent {
  readonly type: string;
  readonly "@level": string;
  readonly "@message": string;
  readonly diagnostic?: {
    readonly severity: string;
    readonly summary: string;
    readonly detail?: string;
    readonly address?: string;
  };
  readonly hook?: {
    readonly resource?: { readonly addr: string; readonly resource_type: string };
    readonly elapsed_seconds?: number;
  };
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly changes?: { readonly add: number; readonly change: number; readonly remove: number };
}

export interface TerraformOptions {
  /** Folder with the configuration. */
  readonly cwd: string;
  /** Complete environment of the process. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the process, by SIGINT and then, `grace` later, SIGKILL. */
  readonly signal?: AbortSignal;
  /** Milliseconds that an interrupted Terraform has to stop by itself; 0 kills at once. @default 10000 */
  readonly grace?: number;
  /** Told every event of a command that speaks JSON. */
  readonly onEvent?: (event: TerraformEvent) => void;
  /** Told every line of standard output, in place of `onEvent`; none is kept for the message of a failure. */
  readonly onLine?: (line: string) => void;
}

/** A `terraform` command failed; the message is Terraform's own words. */
export class TerraformError extends UserError {
  public constructor(
    public readonly command: string,
    public readonly diagnostics: readonly string[],
    public readonly code: number | null,
  ) {
    super(
      `terraform ${command} failed${code === null ? " (killed)" : ""}: ${diagnostics.join("\n") || "it said nothing"}`,
    );
  }
}

/** Lines of plain output kept for the message of a failure. */
const KEPT_LINES = 40;

/**
 * Runs one `terraform` command to its end.
 * @returns its exit code, of those in `accepted`
 * @throws TerraformError with Terraform's diagnostics for any other code
 * @throws UserError where there is no `terraform` to run
 */
export function terraform(
  command: readonly string[],
  options: TerraformOptions,
  accepted: readonly number[] = [0],
): Promise<number> {
  const { cwd, environment, signal, grace = 10_000, onEvent, onLine } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new TerraformError(command[0]!, ["interrupted"], null));
    const child = spawn("terraform", command, {
      cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const diagnostics: string[] = [];
    const lines: string[] = [];
    const keep = (line: string) => {
      if (line.trim() === "") return;
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
    };
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (onLine !== undefined) return onLine(line);
      const event = parseEvent(line);
      if (event === undefined) return keep(line);
      if (event.diagnostic?.severity === "error") diagnostics.push(describe(event.diagnostic));
      onEvent?.(event);
    });
    createInterface({ input: child.stderr }).on("line", keep);

    let patience: NodeJS.Timeout | undefined;
    const interrupt = () => {
      if (grace > 0) child.kill("SIGINT");
      patience = setTimeout(() => killGroup(child.pid), grace);
    };
    signal?.addEventListener("abort", interrupt, { once: true });
    const finish = () => {
      clearTimeout(patience);
      signal?.removeEventListener("abort", interrupt);
    };
    child.on("error", (error: NodeJS.ErrnoException) => {
      finish();
      const missing = error.code === "ENOENT";
      reject(
        missing ? new UserError("terraform is not on the PATH: install Terraform 1.11 or newer") : error,
      );
    });
    child.on("close", (code) => {
      finish();
      if (code !== null && accepted.includes(code)) resolve(code);
      else reject(new TerraformError(command[0]!, diagnostics.length > 0 ? diagnostics : lines, code));
    });
  });
}

function parseEvent(line: string): TerraformEvent | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line) as TerraformEvent;
  } catch {
    return undefined;
  }
}

function describe({ summary, detail, address }: NonNullable<TerraformEvent["diagnostic"]>): string {
  return [address === undefined ? summary : `${address}: ${summary}`, detail].filter(Boolean).join(": ");
}

/** Terraform starts its providers in its own process group; this ends them all. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It ended in the meantime.
  }
}
