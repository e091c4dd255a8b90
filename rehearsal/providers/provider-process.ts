import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { UserError } from "../../modules/core/errors";
import { parseHandshake } from "./parse-handshake";
import { processCpuSeconds } from "./process-cpu-seconds";
import { providerEnvironment } from "./provider-environment";
import { ProviderLog } from "./provider-log";
import { Watchdog } from "./watchdog";

/** Bytes that a Unix socket's path may have on every system: macOS allows 104 with the closing zero, Linux 108. */
const SOCKET_PATH_BYTES = 103;
/** The longest name that a provider or a lease gives a socket in its folder. */
const SOCKET_NAME = "/plugin0000000000";

export interface ProviderProcessProps {
  /** Path of the provider's executable. */
  readonly binary: string;
  /** Base URL of the emulated AWS. */
  readonly endpoint: string;
  /** Existing folder in which the process gets a private one (mode 0700) of its own. */
  readonly folder: string;
  /** Seconds that it may take until it is ready. @default 30 */
  readonly startupSeconds?: number;
}

/**
 * A provider's executable, running without Terraform. It lives until `end()` or until this process is gone, whatever ends
 * it first; its folder goes with it.
 */
export class ProviderProcess {
  /** Private folder of this process: its socket, its temporary files, its home. */
  public readonly folder: string;
  public readonly log: ProviderLog;
  /** Resolves with how it ended, in words, as soon as it has. */
  public readonly ended: Promise<string>;
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly watchdog: Watchdog;
  private lastCpuSeconds: number | undefined;
  private alive = true;

  private constructor(props: ProviderProcessProps) {
    this.folder = mkdtempSync(join(props.folder, "aws-"));
    this.watchdog = new Watchdog(this.folder);
    this.child = spawn(props.binary, [], {
      env: providerEnvironment(props.endpoint, this.folder),
      stdio: ["ignore", "pipe", "pipe"],
      cwd: this.folder,
      detached: true, // leads a process group, so that what it may have started goes with it
    });
    if (this.child.pid !== undefined) this.watchdog.guard(this.child.pid);
    this.log = new ProviderLog(this.child.stderr);
    this.ended = new Promise((resolve) => {
      this.child.on("error", (error) => resolve(`could not be started (${error.message})`));
      this.child.on("exit", () => this.killGroup());
      this.child.on("close", (code, signal) =>
        resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`),
      );
    });
    void this.ended.then(() => this.cleanUp());
  }

  /**
   * Starts the executable and waits until it is ready.
   * @returns the process and the address, in gRPC's form, at which it answers
   * @throws UserError that names the executable if it is missing, says nothing in time, is no provider of protocol 5 or ends.
   */
  public static async start(
    props: ProviderProcessProps,
  ): Promise<{ process: ProviderProcess; address: string }> {
    const { binary, folder, startupSeconds = 30 } = props;
    const room = SOCKET_PATH_BYTES - Buffer.byteLength(`${SOCKET_NAME}/aws-XXXXXX`);
    if (Buffer.byteLength(folder) > room) {
      throw new UserError(
        `${folder}: folder for provider sockets must have a path of at most ${room} bytes; set TMPDIR to a shorter one`,
      );
    }
    const provider = new ProviderProcess(props);
    try {
      const line = await provider.firstLine(startupSeconds);
      provider.cpuSeconds(); // known from now on, even if it crashes
      return { process: provider, address: parseHandshake(line) };
    } catch (error) {
      await provider.end();
      const said = provider.log.explanation();
      throw new UserError(`${binary}: ${(error as Error).message}${said && `; it said:\n${said}`}`);
    }
  }

  public get processId(): number | undefined {
    return this.child.pid;
  }

  public get running(): boolean {
    return this.alive;
  }

  /** CPU seconds used so far; after the end, those that were last asked for. Undefined where the system does not tell. */
  public cpuSeconds(): number | undefined {
    if (this.alive && this.child.pid !== undefined) {
      this.lastCpuSeconds = processCpuSeconds(this.child.pid) ?? this.lastCpuSeconds;
    }
    return this.lastCpuSeconds;
  }

  /** Kills it (it holds nothing that it must save) and resolves when process and folder are gone. */
  public async end(): Promise<void> {
    this.cpuSeconds();
    this.killGroup();
    await this.ended;
  }

  private killGroup(): void {
    try {
      if (this.child.pid !== undefined) process.kill(-this.child.pid, "SIGKILL");
    } catch {
      // nobody is left in it
    }
  }

  private cleanUp(): void {
    this.alive = false;
    this.watchdog.dismiss();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async firstLine(seconds: number): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`was not ready within ${seconds} s; is the machine overloaded?`)),
        seconds * 1000,
      );
    });
    const died = this.ended.then((how) => {
      throw new Error(`${how} before it was ready; it must be an AWS provider built for this system`);
    });
    const line = new Promise<string>((resolve) => {
      let text = "";
      this.child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        if (text.includes("\n")) resolve(text);
      });
    });
    return Promise.race([line, died, late]).finally(() => clearTimeout(timer));
  }
}
