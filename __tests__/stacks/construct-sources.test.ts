import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../fixtures/bundle";

const STACKS = "sandbox-payments-sa-east-1-database,sandbox-payments-sa-east-1-keys";

/** Text of a file that synth wrote for two stacks. */
function synthesized(file: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  const klap = join(ROOT, "dist", "klap.cjs");
  execFileSync(process.execPath, [klap, "synth", "sandbox", "--only", STACKS, "--out", folder, ...options], {
    stdio: "pipe",
  });
  return readFileSync(join(folder, file), "utf8");
}

describe("klap synth --sources", () => {
  const sources = JSON.parse(synthesized("sources.json", "--sources")) as Record<string, string>;
  const lineOf = (path: string): string => {
    const [, file, line] = /^(.+):(\d+)$/.exec(sources[path]!)!;
    return readFileSync(join(ROOT, file!), "utf8").split("\n")[Number(line) - 1]!;
  };

  it("names for a resource the line that makes it", () =>
    expect(lineOf("sandbox-payments-sa-east-1-database/Database/Cluster/Resource")).toContain(
      "new RdsCluster(",
    ));

  it("names for a construct the line of whoever composes it", () => {
    expect(sources["sandbox-payments-sa-east-1-database/Database"]).toMatch(/^stacks\/database\.ts:\d+$/);
    expect(lineOf("sandbox-payments-sa-east-1-database/Database")).toContain("new ");
  });

  it("has every construct, and no line outside the repository", () => {
    const stack = JSON.parse(synthesized("stacks/sandbox-payments-sa-east-1-keys/cdk.tf.json")) as {
      resource: Record<string, Record<string, { "//": { metadata: { path: string } } }>>;
    };
    const resources = Object.values(stack.resource).flatMap((named) => Object.values(named));
    expect(resources.length).toBeGreaterThan(0);
    for (const { "//": comment } of resources)
      expect(sources[comment.metadata.path]).toMatch(/^(modules|stacks)\/[\w/-]+\.ts:\d+$/);
  });

  it("is asked for: plain synth writes none", () =>
    expect(() => synthesized("sources.json")).toThrow(/ENOENT/));
});
