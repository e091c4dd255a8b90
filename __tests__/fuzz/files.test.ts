import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { UserError } from "../../modules/core/errors";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import { readTarget } from "../../terraform/graph/read-target";
import { hostileJson } from "./hostile-json";

const SEED = 20_261_123;
const folder = mkdtempSync(join(tmpdir(), "fuzz-"));

/** Reads a text as a stack, a plan and a state. @returns the message where it is refused */
function read(text: string): string {
  mkdirSync(join(folder, "stacks", "a"), { recursive: true });
  writeFileSync(join(folder, "stacks", "a", "cdk.tf.json"), text);
  writeFileSync(join(folder, "a.json"), text);
  const messages = [[folder], [join(folder, "a.json")]].map((paths) => {
    try {
      return String(new PlatformGraph(readTarget(paths).documents).resources.length);
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  });
  return messages.join("\n");
}

describe("files that are no stacks", () => {
  it.each([
    "resource",
    "planned_values",
    "values",
    "configuration",
    "terraform",
    "provider",
    "output",
    "data",
  ])("are read or refused with a message, with anything under %s", (section) =>
    fc.assert(
      fc.property(hostileJson, hostileJson, (value, format) => {
        const sections = { [section]: value, planned_values: value, format_version: format };
        expect(read(JSON.stringify(sections))).not.toBe("");
      }),
      { seed: SEED, numRuns: 60 },
    ),
  );

  it("are refused by name where they break off", () => {
    const whole = JSON.stringify({ resource: { aws_vpc: { a: { cidr_block: "10.0.0.0/16" } } } });
    for (let length = 0; length < whole.length; length += 1)
      expect(read(whole.slice(0, length))).toMatch(/cdk\.tf\.json is no JSON: .+\n.*a\.json is no JSON: /);
  });

  it("are refused where they nest without end, which no reader of ours follows", () => {
    const deep = `{"resource":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(read(deep)).toMatch(/cdk\.tf\.json nests deeper than 200 levels/);
  });

  it("are read where they have a hundred megabytes", () => {
    const value = "x".repeat(1_000);
    const resources = Array.from({ length: 95_000 }, (_, at) => `"a${at}":{"description":"${value}"}`);
    const text = `{"resource":{"aws_vpc":{${resources.join()}}}}`;
    expect(text.length).toBeGreaterThan(95_000_000);
    expect(read(text)).toMatch(/^95000\n/);
  });

  it("leave everything outside as it was, whatever stacks and resources are called", () => {
    const before = readdirSync(tmpdir()).length;
    read(JSON.stringify({ resource: { "../../../aws_vpc": { "../../x": { name: "/etc/passwd" } } } }));
    expect(readdirSync(tmpdir())).toHaveLength(before);
    expect(readdirSync(folder).sort()).toEqual(["a.json", "stacks"]);
    expect(readFileSync(join(folder, "a.json"), "utf8")).toContain("passwd");
  });

  it("do not reach the prototype of objects", () => {
    read('{"resource":{"__proto__":{"polluted":{"a":1}}},"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
