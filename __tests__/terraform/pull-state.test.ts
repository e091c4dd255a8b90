import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pullState } from "../../terraform/pull-state";
import { terraform } from "../../terraform/terraform";
import { userEnvironment } from "../../terraform/user-environment";

/** The real binary with a stack that needs no provider. */
describe("pullState", () => {
  const cwd = mkdtempSync(join(tmpdir(), "klap-pull-"));
  const options = { cwd, environment: userEnvironment(cwd) };
  afterAll(() => rmSync(cwd, { recursive: true }));
  const write = (path: string): void =>
    writeFileSync(
      join(cwd, "cdk.tf.json"),
      JSON.stringify({
        terraform: { backend: { local: { path } } },
        output: { contract: { value: { v1: { id: "tgw-1" } } } },
      }),
    );

  it("gives nothing for a stack that was never applied, and its state once it was", async () => {
    write(join(cwd, "a.tfstate"));
    expect(await pullState(options)).toBeUndefined();
    await terraform(["apply", "-auto-approve", "-input=false"], options);
    expect(JSON.parse((await pullState(options))!)).toMatchObject({
      serial: 1,
      outputs: { contract: { value: { v1: { id: "tgw-1" } } } },
    });
  }, 60_000);

  it("fails in Terraform's own words", async () => {
    write(cwd);
    await expect(pullState(options)).rejects.toThrow(/^terraform (init|state) failed: /);
  }, 60_000);
});
