import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readStacksFolder } from "../../../terraform/graph/read-stacks";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klap-stacks-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writeStack(name: string, text: string): void {
  mkdirSync(join(folder, "stacks", name), { recursive: true });
  writeFileSync(join(folder, "stacks", name, "cdk.tf.json"), text);
}

describe("readStacksFolder", () => {
  it("reads every stack, in the order of names", () => {
    writeStack("b", "{}");
    writeStack("a", '{"resource":{"aws_vpc":{"x":{}}}}');
    mkdirSync(join(folder, "stacks", "empty"));
    expect(readStacksFolder(folder).map(({ name, resources }) => [name, resources.length])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
  });

  it("says what is missing", () => {
    expect(() => readStacksFolder(folder)).toThrow(
      `${folder} has no folder stacks with stacks/<stack>/cdk.tf.json`,
    );
    mkdirSync(join(folder, "stacks"));
    expect(() => readStacksFolder(folder)).toThrow(`${folder}/stacks has no <stack>/cdk.tf.json`);
  });

  it("names the file that it cannot read", () => {
    mkdirSync(join(folder, "stacks", "a", "cdk.tf.json"), { recursive: true });
    expect(() => readStacksFolder(folder)).toThrow(`${folder}/stacks/a/cdk.tf.json cannot be read: EISDIR`);
    rmSync(join(folder, "stacks", "a"), { recursive: true });
    writeStack("a", '{"resource":');
    expect(() => readStacksFolder(folder)).toThrow(`${folder}/stacks/a/cdk.tf.json is no JSON: `);
  });
});
