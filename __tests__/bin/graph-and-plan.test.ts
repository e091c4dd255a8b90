import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StackGraph } from "../../stacks/graph";
import { bundle, ROOT } from "../fixtures/bundle";

describe("klap graph and klap plan", () => {
  let folder: string;
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-test-"));
    program = bundle("bin/klap.ts", folder, "klap");
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));
  const klap = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: ROOT, encoding: "utf8" });

  it("draws wanted stacks with all they rest on, as JSON the same graph that Mermaid shows", () => {
    const { status, stdout } = klap("graph", "prod", "--only", "*-sa-east-1-endpoints", "--format", "json");
    expect(status).toBe(0);
    const names = (JSON.parse(stdout) as StackGraph).stacks.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["prod-payments-sa-east-1-vpc", "prod-network-sa-east-1-transit"]),
    );
    expect(names).not.toContain("prod-payments-sa-east-1-endpoint-service");
    const { stdout: text } = klap("graph", "prod", "--only", "*-sa-east-1-endpoints");
    for (const name of names) expect(text).toContain(`stack__${name.replaceAll("-", "_")}[`);
  });

  it("writes the same SVG twice", () => {
    const files = ["a.svg", "b.svg"].map((file) => join(folder, file));
    for (const file of files) expect(klap("graph", "prod", "--format", "svg", "--out", file).status).toBe(0);
    const [first, second] = files.map((file) => readFileSync(file, "utf8"));
    expect(first).toContain("</svg>");
    expect(second).toBe(first);
  });

  it.each([
    [["graph", "prod", "--format", "png"], "Allowed choices are mermaid, svg, json."],
    [["graph", "nowhere"], "klap: unknown environment nowhere: choose one of"],
    [["graph", "prod", "--only", "nothing"], "klap: environment prod has no stack that matches"],
    [["plan", "nowhere"], "klap: unknown environment nowhere: choose one of"],
    [["plan", "prod", "--parallel", "0"], "It must be a whole number from 1 to 64."],
  ])("ends %j with exit code 2 and one clear line", (args, words) => {
    const { status, stderr } = klap(...args);
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(2);
  });

  it("refuses to plan with placeholders, and lists them with the file they stand in", () => {
    const { status, stderr } = klap("plan", "prod");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^klap: environment prod has \d+ placeholders; .* environments\/prod\/client\.ts:/,
    );
    expect(stderr).toContain("  paymentsAccountId: AWS account id of prod's payments account");
  });

  it.each(["graph", "plan"])("explains %s with examples", (verb) => {
    const { status, stdout } = klap(verb, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`klap ${verb} prod`);
  });
});
