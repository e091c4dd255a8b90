import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readTarget } from "../../../terraform/graph/read-target";

describe("readTarget", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-target-"));
  const file = (path: string, content: string | object): string => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, typeof content === "string" ? content : JSON.stringify(content));
    return whole;
  };
  const plan = { format_version: "1.2", planned_values: { root_module: {} }, configuration: {} };
  const message = (...paths: string[]): string => {
    try {
      readTarget(paths);
    } catch (error) {
      return (error as Error).message.replaceAll(folder, "");
    }
    return "";
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads a folder of stacks, and the lines that made them", () => {
    file("own/stacks/a/cdk.tf.json", { resource: {} });
    file("own/sources.json", { "a/Vpc": "modules/vpc.ts:3" });
    const { documents, sources } = readTarget([join(folder, "own")]);
    expect(documents.map(({ name, origin }) => [name, origin])).toEqual([["a", "synth"]]);
    expect([...sources]).toEqual([["a/Vpc", "modules/vpc.ts:3"]]);
  });

  it("reads plans and states, called as their files", () => {
    const { documents } = readTarget([
      file("net.json", plan),
      file("in/data.json", { values: { root_module: {} } }),
    ]);
    expect(documents.map(({ name, origin }) => [name, origin])).toEqual([
      ["net", "plan"],
      ["data", "state"],
    ]);
  });

  it("says what is wrong with which file", () => {
    expect(message("/none")).toBe("there is no file or folder /none");
    expect(message(file("x/net.json", plan), file("y/net.json", plan))).toBe(
      "/x/net.json and /y/net.json would both be stack net: rename one of the files",
    );
    expect(message(folder, file("net.json", plan))).toBe("give one folder, or plan files: got , /net.json");
    expect(message(folder)).toBe(" has no folder stacks with stacks/<stack>/cdk.tf.json");
    expect(message(file("saved", "PK\u0003"))).toMatch(
      /^\/saved must be JSON and end in .json: terraform show -json \/saved > saved.json prints a saved plan so$/,
    );
    expect(message(file("cut.json", '{"planned_values": '))).toMatch(/^\/cut.json is no JSON: /);
    const neither = "is neither a plan nor a state that terraform show -json printed";
    expect(message(file("a.json", {}))).toBe(`/a.json ${neither}`);
    expect(message(file("b.json", { lineage: "x" }))).toBe(
      `/b.json ${neither}: it is a state as Terraform keeps it, which terraform show -json prints in full`,
    );
    expect(message(file("c.json", { format_version: "1.0" }))).toBe(
      `/c.json ${neither}: it has no resources`,
    );
    expect(message(file("d.json", { resource: {} }))).toBe(
      `/d.json ${neither}: it is a configuration, of which klap takes the folder above stacks/<stack>/d.json`,
    );
  });

  it("refuses lines that are no text", () => {
    file("bad/stacks/a/cdk.tf.json", {});
    file("bad/sources.json", { "a/Vpc": 3 });
    expect(message(join(folder, "bad"))).toBe("/bad/sources.json: a/Vpc must be a text, file:line");
  });
});
