import { type ChildProcess, spawn } from "node:child_process";

/** First line in: the process group to kill. Then wait until the pipe closes, which the kernel does however its owner ends. */
const SCRIPT = 'read -r provider; read -r _; kill -s KILL -- "-$provider"; rm -rf -- "$1"';

/**
 * Ends a process group and removes its folder when this process is gone, for whatever reason: exit, exception, a signal, SIGKILL.
 * A shell holds the reading end of a pipe that only we hold open; it sees the end of the file when we die. That needs no
 * signal handler here, works on Linux and macOS alike and costs a sleeping shell. It leads a session of its own, so a
 * Ctrl-C or a closed terminal cannot end it first.
 */
export class Watchdog {
  private readonly shell: ChildProcess;

  /** @param folder removed with everything in it */
  constructor(folder: string) {
    this.shell = spawn("/bin/sh", ["-c", SCRIPT, "watchdog", folder], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
      env: { PATH: "/usr/bin:/bin" },
      cwd: "/",
    });
    this.shell.on("error", () => undefined);
    this.shell.stdin?.on("error", () => undefined);
    this.shell.unref();
  }

  /** Names the group's leader. A pipe takes a short line at once, so there is no moment without cover. */
  public guard(processId: number): void {
    this.shell.stdin?.write(`${processId}\n`);
  }

  /** Calls the watchdog off, once the group that it guards is gone. */
  public dismiss(): void {
    this.shell.kill("SIGKILL");
    this.shell.stdin?.destroy();
  }
}
