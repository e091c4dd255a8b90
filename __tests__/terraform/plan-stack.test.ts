import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { planStack } from "../../terraform/plan-stack";

/** A `terraform` that writes down its arguments and answers `show` with the plan in its folder. */
const FAKE = `#!/bin/sh
echo "$@" >> calls
case "$1" in
  plan) exit 2 ;;
  show) cat shown.json ;;
esac
`;

describe("planStack", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("initializes, saves the plan and reads it back", async () => {
    writeFileSync(join(folder, "terraform"), FAKE, { mode: 0o755 });
    writeFileSync(join(folder, "cdk.tf.json"), "{}");
    const created = { address: "aws_vpc.a", mode: "managed", change: { actions: ["create"] } };
    writeFileSync(join(folder, "shown.json"), `${JSON.stringify({ resource_changes: [created] })}\n`);
    const environment = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
    const path = process.env.PATH;
    try {
      process.env.PATH = environment.PATH;
      expect(await planStack({ cwd: folder, environment })).toMatchObject({ add: 1, applied: false });
    } finally {
      process.env.PATH = path;
    }
    expect(existsSync(join(folder, "calls"))).toBe(true);
    expect(readFileSync(join(folder, "calls"), "utf8").trim().split("\n")).toEqual([
      "init -input=false -no-color",
      "plan -input=false -json -detailed-exitcode -out=plan.tfplan",
      "show -json plan.tfplan",
    ]);
  });
});
