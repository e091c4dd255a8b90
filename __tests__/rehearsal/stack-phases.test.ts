import { UserError } from "../../modules/core/errors";
import type { RehearsalListener } from "../../rehearsal/listener";
import type { PreparedStacks } from "../../rehearsal/prepare-stacks";
import type { ProviderSource } from "../../rehearsal/provider-source";
import { StackPhases } from "../../rehearsal/stack-phases";
import type { StackRun } from "../../rehearsal/stack-run";
import { stackNode } from "../fixtures/stack-node";

/** Phases of three stacks, two of which rest on each other, with what the listener was told. */
function fixture(parallel = 1): { phases: StackPhases; told: string[]; abort: AbortController } {
  const told: string[] = [];
  const abort = new AbortController();
  const waves = [["keys", "dns"], ["transit"]];
  const nodes = [stackNode("keys"), stackNode("dns"), stackNode("transit", "keys")];
  const run = (name: string): StackRun => ({ name, types: [], note: () => undefined }) as unknown as StackRun;
  const stacks: PreparedStacks = {
    graph: { environment: "prod", stacks: nodes, waves },
    runs: new Map(nodes.map(({ name }) => [name, run(name)])),
  };
  const providers: ProviderSource = {
    use: (_types, work) => work({ environment: {}, refusals: () => Promise.resolve(0) }),
    cpuSeconds: () => 0,
    close: () => Promise.resolve(),
  };
  const listener: RehearsalListener = {
    onStart: () => undefined,
    onStack: (stack, phase, status, detail) => void told.push(`${phase} ${stack} ${status} ${detail}`.trim()),
    onResource: () => undefined,
    onKept: () => undefined,
    onEnd: () => undefined,
  };
  const session = { providers, signal: abort.signal };
  return { phases: new StackPhases({ session, stacks, parallel, listener }), told, abort };
}

const WAVES = [["keys", "dns"], ["transit"]];

describe("StackPhases", () => {
  it("does the work in order and tells it", async () => {
    const { phases, told } = fixture();
    await phases.inOrder("apply", WAVES.flat(), ({ name }) => Promise.resolve(`${name.length} resources`));
    phases.throwIfAnyFailed();
    expect(told).toEqual([
      "apply keys started",
      "apply keys done 4 resources",
      "apply dns started",
      "apply dns done 3 resources",
      "apply transit started",
      "apply transit done 7 resources",
    ]);
  });

  it("stops only what rests on a failed stack, in later phases too, and tells every failure in the end", async () => {
    const { phases, told } = fixture();
    await phases.inOrder("apply", WAVES.flat(), ({ name }) =>
      name === "keys" ? Promise.reject(new UserError("no")) : Promise.resolve(""),
    );
    await phases.run("plan again", ["dns", "transit"], () => Promise.resolve("no changes"));
    expect(told).toEqual([
      "apply keys started",
      "apply keys failed no",
      "apply dns started",
      "apply dns done",
      "apply transit failed not reached",
      "plan again dns started",
      "plan again dns done no changes",
      "plan again transit failed not reached",
    ]);
    expect(() => phases.throwIfAnyFailed()).toThrow("apply keys: no");
  });

  it("starts a stack as soon as what it rests on is through, whatever else of the wave is not", async () => {
    const { phases, told } = fixture(2);
    let end = (): void => undefined;
    const slow = new Promise<void>((resolve) => (end = resolve));
    const all = phases.inOrder("apply", WAVES.flat(), async ({ name }) => {
      if (name === "dns") await slow;
      if (name === "transit") end();
      return "";
    });
    await all;
    expect(told.filter((line) => line.endsWith("done"))).toEqual([
      "apply keys done",
      "apply transit done",
      "apply dns done",
    ]);
  });

  it("goes backwards: a stack waits for all that rest on it", async () => {
    const { phases, told } = fixture(2);
    await phases.inReverse("destroy", WAVES.flat(), () => Promise.resolve(""));
    const begun = told.filter((line) => line.endsWith("started"));
    expect(begun.indexOf("destroy transit started")).toBeLessThan(begun.indexOf("destroy keys started"));
    expect(told.indexOf("destroy transit done")).toBeLessThan(told.indexOf("destroy keys started"));
  });

  it("does not start what rests on a failed stack", async () => {
    const { phases, told } = fixture(2);
    await phases.inOrder("apply", WAVES.flat(), ({ name }) =>
      name === "keys" ? Promise.reject(new UserError("no")) : Promise.resolve(""),
    );
    expect(told).toContain("apply transit failed not reached");
  });

  it("throws at once what is no fault of a stack", async () => {
    const { phases } = fixture();
    const broken = phases.run("apply", ["keys"], () => Promise.reject(new TypeError("bug")));
    await expect(broken).rejects.toThrow("bug");
  });

  it("throws at once when it is interrupted", async () => {
    const { phases, abort } = fixture();
    abort.abort();
    const stopped = phases.run("apply", ["keys"], () => Promise.reject(new UserError("killed")));
    await expect(stopped).rejects.toThrow("killed");
  });
});
