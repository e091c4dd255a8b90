import type { Readable } from "node:stream";
import { ApiCalls } from "./api-calls";

const LINES_KEPT = 20;
const LINE_LENGTH_KEPT = 400;
/** How Go begins to say why it dies; the reason stands in the lines that follow, not in the last ones. */
const PANIC = /^(panic:|fatal error:|runtime:|SIG[A-Z]+:|unexpected fault)/;
const CHATTER = /^(\[(TRACE|DEBUG|INFO)\]|Starting |Initializing )/;

/**
 * Reads what a provider writes on stderr: API calls for attribution, and the few lines that explain an end. Everything
 * else, above all bodies of requests and answers, is forgotten as it comes.
 */
export class ProviderLog {
  private calls = new ApiCalls();
  private lines: string[] = [];
  private panicked = false;
  private pending = "";
  private chunks = 0;

  constructor(stderr: Readable) {
    stderr.setEncoding("utf8");
    stderr.on("data", (chunk: string) => this.take(chunk));
    stderr.on("error", () => undefined);
  }

  /** Starts attribution anew, for the next lease. */
  public collect(): ApiCalls {
    this.calls = new ApiCalls();
    return this.calls;
  }

  /**
   * Resolves when what the provider has written so far is read. It writes before it answers, so once Terraform has ended
   * everything is in the pipe, and a turn of the event loop that brings nothing means that the pipe is empty.
   */
  public async settled(): Promise<void> {
    for (let seen = -1; seen !== this.chunks;) {
      seen = this.chunks;
      await nextTurn();
      await nextTurn();
    }
  }

  /** The lines that explain an end: from a Go panic its beginning, otherwise the last ones. Empty if nothing was said. */
  public explanation(): string {
    return this.lines.join("\n");
  }

  private take(chunk: string): void {
    this.chunks += 1;
    const lines = (this.pending + chunk).split("\n");
    this.pending = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("{")) this.takeRecord(line);
      else this.keep(line);
    }
  }

  private takeRecord(line: string): void {
    this.calls.add(line);
    if (line.includes('"@level":"error"')) this.keep(/"@message":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? "");
  }

  private keep(line: string): void {
    if (line.trim() === "" || CHATTER.test(line)) return;
    if (!this.panicked && PANIC.test(line)) {
      this.panicked = true;
      this.lines = [];
    }
    if (this.panicked && this.lines.length >= LINES_KEPT) return;
    this.lines.push(line.slice(0, LINE_LENGTH_KEPT));
    if (this.lines.length > LINES_KEPT) this.lines.shift();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
