import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { EmulatedOrganization } from "./emulated-organization";
import { UserError } from "../modules/core/errors";

/** How an API call was answered: by moto, by an operation written by hand, or by the generic answerer. */
export type Source = "moto" | "plugin" | "model";

/** Calls of one API operation that the emulated AWS has answered. */
export interface OperationCount {
  /** botocore's name of the service: `network-firewall`. */
  readonly service: string;
  /** The SDKs' name of the service, which is what the provider logs: `Network Firewall`. */
  readonly serviceId: string;
  readonly operation: string;
  readonly source: Source;
  readonly calls: number;
  readonly errors: number;
}

/** Seconds the server may take to start on a loaded machine. */
const START_TIMEOUT = 60;
/** Characters of its last output that are shown when it dies. */
const KEPT_OUTPUT = 2_000;

/** The emulated AWS, a child process that also ends when its standard input closes, hence with us. */
export class EmulatorProcess {
  #stderr = "";
  #closing = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly onDeath: (error: UserError) => void,
  ) {
    child.stderr!.on(
      "data",
      (chunk: Buffer) => (this.#stderr = (this.#stderr + chunk.toString()).slice(-KEPT_OUTPUT)),
    );
    child.on("exit", (code, signal) => {
      if (!this.#closing)
        this.onDeath(
          new UserError(`the emulated AWS died (${signal ?? `exit code ${code}`}): ${this.lastWords()}`),
        );
    });
  }

  public url = "";

  /**
   * Starts the server and waits until it answers.
   * @param onDeath called if it ends before `close`
   * @throws UserError if Python's environment is missing, the port is taken or the server does not start
   */
  public static async start(
    root: string,
    port: number,
    onDeath: (error: UserError) => void,
  ): Promise<EmulatorProcess> {
    const python = join(root, ".venv", "bin", "python");
    if (!existsSync(python)) throw new UserError("the emulated AWS is not installed: run `make setup`");
    const child = spawn(python, ["-m", "emulator", "--port", String(port)], {
      env: { ...process.env, PYTHONPATH: join(root, "rehearsal"), PYTHONDONTWRITEBYTECODE: "1" },
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    });
    let started = false;
    const emulator = new EmulatorProcess(child, (error) => {
      if (started) onDeath(error);
    });
    const actual = await new Promise<number>((resolve, reject) => {
      const fail = (reason: string) => reject(new UserError(`the emulated AWS did not start: ${reason}`));
      const timer = setTimeout(() => fail(`no answer within ${START_TIMEOUT} s`), START_TIMEOUT * 1_000);
      createInterface({ input: child.stdout! }).once("line", (line) => {
        clearTimeout(timer);
        resolve((JSON.parse(line) as { port: number }).port);
      });
      child.once("error", (error) => fail(error.message));
      child.once("close", (code) => {
        clearTimeout(timer);
        fail(emulator.lastWords() || `exit code ${code}`);
      });
    }).catch(async (error: unknown) => {
      await emulator.close();
      throw error;
    });
    started = true;
    emulator.url = `http://127.0.0.1:${actual}`;
    return emulator;
  }

  /** Every API operation answered so far. */
  public async operations(): Promise<readonly OperationCount[]> {
    const response = await fetch(`${this.url}/_emulator/operations`);
    return (await response.json()) as OperationCount[];
  }

  /** Makes an AWS organization, which exists before anything of ours. */
  public async createOrganization({ managementAccountId, ...wanted }: EmulatedOrganization): Promise<void> {
    const response = await fetch(`${this.url}/_emulator/organization/${managementAccountId}`, {
      method: "POST",
      body: JSON.stringify(wanted),
    });
    if (!response.ok) throw new UserError(`the emulated AWS made no organization: ${await response.text()}`);
  }

  /** Of some ids and ARNs, those of which the emulated AWS knows nothing. */
  public async unknown(things: readonly string[]): Promise<readonly string[]> {
    const response = await fetch(`${this.url}/_emulator/unknown`, {
      method: "POST",
      body: JSON.stringify(things),
    });
    if (!response.ok) throw new UserError(`the emulated AWS was asked in vain: ${await response.text()}`);
    return (await response.json()) as string[];
  }

  /** Ends the server and waits until it is gone. */
  public close(): Promise<void> {
    this.#closing = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined)
      return Promise.resolve();
    return new Promise((resolve) => {
      this.child.once("exit", () => resolve());
      this.child.kill("SIGKILL");
    });
  }

  private lastWords(): string {
    return this.#stderr.trim();
  }
}
