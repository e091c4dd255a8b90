import { createServer } from "node:net";
import { ROOT } from "../fixtures/bundle";
import { Klap } from "../fixtures/klap";
import { type KlapProcess, runs } from "../fixtures/klap-process";

/** A slice that is quick: what is tested here is how a rehearsal ends. */
const SLICE = ["rehearse", "sandbox", "--only", "sandbox-network-sa-east-1-public-access", "--json", "-"];
const MINUTES = 60_000;

jest.setTimeout(4 * MINUTES);

const command = new Klap();
const started: KlapProcess[] = [];
afterAll(() => command.close());

/** Starts a rehearsal of the slice. */
function rehearse(...more: readonly string[]): KlapProcess {
  const run = command.start([...SLICE, ...more], ROOT);
  started.push(run);
  return run;
}

/** What a finished rehearsal counted, without what time and chance decide. */
function totals(klap: KlapProcess): unknown {
  const json = klap.output.slice(klap.output.indexOf("\n{\n") + 1, klap.output.lastIndexOf("}") + 1);
  return (JSON.parse(json) as { totals: unknown }).totals;
}

/** Waits until none of the processes runs any more. */
async function gone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 100 && pids.some(runs); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(pids.filter(runs)).toEqual([]);
}

afterEach(() => {
  for (const klap of started.splice(0)) klap.kill("SIGKILL");
});

describe("klap rehearse", () => {
  let clean: unknown;

  beforeAll(async () => {
    const klap = rehearse();
    expect(await klap.ended).toBe(0);
    expect(klap.leftFolders()).toEqual([]);
    clean = totals(klap);
  });

  it("counts everything as applied, unchanged and destroyed", () => {
    expect(clean).toMatchObject({ stacks: 1, answered: 0, secondPlanChanges: 0, stateAfterDestroy: 0 });
  });

  it.each([
    ["SIGINT", /validate/],
    ["SIGTERM", /✔ validate/],
    ["SIGHUP", /✔ apply/],
  ] as const)("leaves nothing behind after %s", async (signal, moment) => {
    const klap = rehearse();
    await klap.until(/stacks in/);
    if (moment.source !== "validate") await klap.until(moment);
    const children = klap.descendants(/terraform|emulator/);
    expect(children.length).toBeGreaterThan(0);
    klap.kill(signal);
    expect(await klap.ended).toBe(2);
    await gone(children);
    expect(klap.leftFolders()).toEqual([]);
    expect(klap.output).toContain("klap: interrupted");
  });

  it.each(["init", "apply", "destroy"])(
    "counts the same after a run whose terraform %s was killed",
    async (phase) => {
      const klap = await killed(phase);
      expect(await klap.ended).toBe(2);
      expect(klap.output).toMatch(/terraform \w+ failed \(killed\)/);
      expect(klap.leftFolders()).toEqual([]);

      const next = rehearse();
      expect(await next.ended).toBe(0);
      expect(totals(next)).toEqual(clean);
    },
  );

  it("leaves no process after it was itself killed, and the next run removes its folder", async () => {
    const klap = rehearse();
    await klap.until(/✔ validate/);
    const children = klap.descendants(/terraform|emulator/);
    klap.kill("SIGKILL");
    await klap.ended;
    await gone(children);
    expect(klap.leftFolders()).toHaveLength(1);
    expect(await rehearse().ended).toBe(0);
    expect(klap.leftFolders()).toEqual([]);
  });

  it("says so when the emulated AWS dies", async () => {
    const klap = rehearse();
    await klap.until(/✔ validate/);
    const [emulator] = klap.descendants(/-m emulator/);
    const children = klap.descendants(/terraform/);
    process.kill(emulator!, "SIGKILL");
    expect(await klap.ended).toBe(2);
    expect(klap.output).toContain("klap: the emulated AWS died (SIGKILL)");
    await gone(children);
    expect(klap.leftFolders()).toEqual([]);
  });

  it("says so when the port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const klap = rehearse("--port", String(port));
    expect(await klap.ended).toBe(2);
    expect(klap.output).toContain("klap: the emulated AWS did not start");
    expect(klap.output).toContain(String(port));
    server.close();
  });
});

/** A rehearsal whose terraform was killed in a phase. On a busy machine that can be over before anybody looks: again. */
async function killed(phase: string): Promise<KlapProcess> {
  for (let tries = 0; tries < 5; tries++) {
    // A warm init is over before anybody could kill it.
    const klap = rehearse(...(phase === "init" ? ["--cold"] : []));
    await klap.until(/stacks in/);
    if (await killOne(klap, new RegExp(`^terraform ${phase}`))) return klap;
  }
  throw new Error(`no terraform ${phase} could be killed in time`);
}

/** Kills the first descendant that runs a program; false if the run ended before one was seen. */
async function killOne(klap: KlapProcess, program: RegExp): Promise<boolean> {
  let over = false;
  void klap.ended.then(() => (over = true));
  while (!over) {
    for (const pid of klap.descendants(program))
      try {
        process.kill(pid, "SIGKILL");
        return true;
      } catch {
        // It ended between the look and the kill: wait for the next.
      }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}
