import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";

/** A run of the `klap` command, as a person at a terminal would start and watch it. */
export class KlapProcess {
  public output = "";
  public readonly ended: Promise<number | NodeJS.Signals>;
  readonly #child: ChildProcess;
  readonly #watchers: { readonly text: RegExp; readonly resolve: () => void }[] = [];

  public constructor(...command: readonly string[]) {
    this.#child = spawn(process.execPath, ["dist/klap.cjs", ...command], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      createInterface({ input: stream }).on("line", (line) => {
        this.output += `${line}\n`;
        for (const watcher of this.#watchers) if (watcher.text.test(this.output)) watcher.resolve();
      });
    this.ended = new Promise((resolve) =>
      this.#child.once("close", (code, signal) => resolve(code ?? signal!)),
    );
  }

  public get pid(): number {
    return this.#child.pid!;
  }

  /** Resolves when it has written `text`; rejects if it ends without. */
  public until(text: RegExp): Promise<void> {
    if (text.test(this.output)) return Promise.resolve();
    const written = new Promise<void>((resolve) => this.#watchers.push({ text, resolve }));
    const ended = this.ended.then((how) => {
      throw new Error(`klap ended with ${how} before it wrote ${text}:\n${this.output}`);
    });
    return Promise.race([written, ended]);
  }

  public kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Processes that it started, directly or not, by the name of their program. */
  public descendants(program: RegExp): number[] {
    const children = (pid: number): Process[] =>
      processes()
        .filter(({ parent }) => parent === pid)
        .flatMap((child) => [child, ...children(child.pid)]);
    return children(this.pid)
      .filter(({ command }) => program.test(command))
      .map(({ pid }) => pid);
  }

  /** Folders that it left in the system's place for temporary files. */
  public leftFolders(): string[] {
    return readdirSync(tmpdir()).filter((name) => name.startsWith(`klap-rehearsal-${this.pid}-`));
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** True if the process runs; one that has ended and only waits to be collected does not. */
export function runs(pid: number): boolean {
  return processes().some((process) => process.pid === pid);
}

function processes(): Process[] {
  return execFileSync("ps", ["-axo", "pid=,ppid=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null && !match[3]!.startsWith("Z"))
    .map((match) => ({ pid: Number(match![1]), parent: Number(match![2]), command: match![4]! }));
}
