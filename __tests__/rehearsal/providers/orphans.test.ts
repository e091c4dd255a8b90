import { buildSync } from "esbuild";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fakeProvider } from "./fake-provider";
import { privateFolder } from "./private-folder";

const PROGRAM = `
import { WarmProviderPool } from "./rehearsal/providers/warm-provider-pool";
const [, , binary, folder, end] = process.argv;
const pool = new WarmProviderPool({ binary, endpoint: "", folder, size: 1 });
void pool.acquire({ types: new Set() }).then(() => {
  const provider = [...pool.all][0].process;
  console.log(provider.processId, provider.watchdog.shell.pid);
  if (end === "exception") setTimeout(() => { throw new Error("on purpose"); }, 10);
  if (end === "exit") setTimeout(() => process.exit(0), 10);
});
`;

describe("a program that ends without closing its pool", () => {
  const scripts = privateFolder();
  const binary = fakeProvider(scripts);
  const program = join(scripts, "program.cjs");
  buildSync({
    stdin: { contents: PROGRAM, resolveDir: process.cwd() },
    outfile: program,
    bundle: true,
    platform: "node",
    logLevel: "error",
  });

  const ends = ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL", "exception", "exit"];
  it.each(ends)("leaves no process, socket or folder after %s", async (end) => {
    const folder = join(scripts, end);
    mkdirSync(folder);
    const child = spawn(process.execPath, [program, binary, folder, end], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const processIds = await firstNumbers(child);
    expect(readdirSync(folder)).toHaveLength(1);
    if (end.startsWith("SIG")) child.kill(end as NodeJS.Signals);
    await until(() => processIds.every((id) => !exists(id)) && readdirSync(folder).length === 0);
    expect({ left: processIds.filter(exists), folders: readdirSync(folder) }).toEqual({
      left: [],
      folders: [],
    });
  });
});

async function firstNumbers(child: ChildProcess): Promise<number[]> {
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  return line.toString().trim().split(" ").map(Number);
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !condition(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A process that has ended counts as gone, even while the system's first process has not yet asked how it ended. */
function exists(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !/\) Z /.test(readFileSync(`/proc/${processId}/stat`, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" && existsWithoutProc(processId);
  }
}

function existsWithoutProc(processId: number): boolean {
  try {
    return !existsSync("/proc/self/stat") && process.kill(processId, 0);
  } catch {
    return false;
  }
}
