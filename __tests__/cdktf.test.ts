import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployRoleArn, stateBucketName } from "../modules/core/names";
import { LOCK_FILE } from "../modules/core/provider-lock";
import { EmulatorProcess } from "../rehearsal/emulator-process";
import { terraformEnvironment } from "../rehearsal/terraform-environment";
import { writeCliConfig } from "../terraform/cli-config";
import { terraform } from "../terraform/terraform";
import { bundle, ROOT } from "./fixtures/bundle";
import { ACCOUNT_IDS } from "./fixtures/environment";
import { assumeRole, makeBucket } from "./fixtures/make-bucket";

jest.setTimeout(180_000);

const READY = "prod-network-sa-east-1-greeting";
const UNREADY = "staging-network-sa-east-1-greeting";
const REGION = "sa-east-1";

describe("cdktf's own command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-cdktf-"));
  const fixture = join(folder, "fixture");
  const real = join(folder, "real");
  let emulator: EmulatorProcess;
  let environment: NodeJS.ProcessEnv;

  /** Output and exit code of a command of cdktf, run beside an app's `cdktf.json`. */
  const cdktf = (cwd: string, ...args: string[]): Promise<{ code: number | null; output: string }> =>
    new Promise((resolve, reject) => {
      const command = join(ROOT, "node_modules", ".bin", "cdktf");
      const child = spawn(command, [...args, "--no-color"], { cwd, env: environment });
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, output }));
    });

  beforeAll(async () => {
    emulator = await EmulatorProcess.start(ROOT, 0, (error) => {
      throw error;
    });
    const account = ACCOUNT_IDS.network;
    const session = await assumeRole(emulator.url, deployRoleArn(account), REGION);
    await makeBucket(emulator.url, session, REGION, stateBucketName(account, REGION));
    environment = {
      ...terraformEnvironment(emulator.url, writeCliConfig(folder)),
      // Stacks name no role: who deploys comes with the credentials of the account.
      ...session,
      CI: "true",
      HOME: folder,
      CDKTF_DISABLE_PLUGIN_CACHE_ENV: "true",
      KLAP_ENVIRONMENT: "sandbox",
    };
  });

  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lists, synthesizes, plans and deploys a stack, with its state in S3", async () => {
    mkdirSync(join(fixture, "providers"), { recursive: true });
    copyFileSync(join(ROOT, "providers", LOCK_FILE), join(fixture, "providers", LOCK_FILE));
    copyFileSync(join(__dirname, "fixtures", "cdktf-app", "cdktf.json"), join(fixture, "cdktf.json"));
    bundle("__tests__/fixtures/cdktf-app/main.ts", fixture, "main");
    const [list, synth] = await Promise.all([
      cdktf(fixture, "list"),
      cdktf(fixture, "synth", "--output", "synth.out"),
    ]);
    expect(list).toMatchObject({ code: 0, output: expect.stringContaining(READY) as string });
    expect(synth).toMatchObject({ code: 0, output: expect.stringContaining(UNREADY) as string });

    const diff = await cdktf(fixture, "diff", READY);
    expect(diff.output).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
    const deploy = await cdktf(fixture, "deploy", READY, "--auto-approve");
    expect(deploy.output).toContain("Apply complete! Resources: 1 added, 0 changed, 0 destroyed.");
    expect([diff.code, deploy.code]).toEqual([0, 0]);
  });

  it("refuses to deploy a stack with placeholders", async () => {
    const { code, output } = await cdktf(fixture, "deploy", UNREADY, "--auto-approve");
    expect(oneLine(output)).toContain(
      "This stack cannot be planned or applied, because placeholders are not filled in: domain.",
    );
    expect(code).toBe(1);
  });

  it("lists the stacks of a real environment", async () => {
    // What cdktf.json says but for the build, which would write files that other tests read.
    const program = bundle("main.ts", folder, "main");
    const { code, output } = await cdktf(ROOT, "list", "--app", `node ${program}`, "--output", real);
    expect(output).toContain("sandbox-payments-sa-east-1-vpc");
    expect(code).toBe(0);
  });

  it("leaves a real stack that Terraform itself refuses to plan", async () => {
    const cwd = join(real, "stacks", "sandbox-network-sa-east-1-keys");
    const local = { terraform: { backend: { local: {} } } };
    writeFileSync(join(cwd, "backend_override.tf.json"), JSON.stringify(local));
    await terraform(["init", "-input=false"], { cwd, environment });
    await expect(terraform(["plan", "-input=false", "-json"], { cwd, environment })).rejects.toThrow(
      "This stack cannot be planned or applied, because placeholders are not filled in: organizationId, ",
    );
  });
});

/** Terraform's output without the framing that cdktf and Terraform put around its lines. */
function oneLine(output: string): string {
  return output.replace(/[\s│]+/g, " ");
}
