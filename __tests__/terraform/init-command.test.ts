import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCK_FILE, parseLocks, type ProviderRequirements } from "../../modules/core/provider-lock";
import { terraformEnvironment } from "../../rehearsal/terraform-environment";
import { writeLock } from "../../stacks/write-lock";
import { initCommand } from "../../terraform/init-command";
import { terraform } from "../../terraform/terraform";
import { FAKE_PROVIDER, FakeProviderMirror } from "../fixtures/fake-provider-mirror";

jest.setTimeout(60_000);

const READONLY = "-lockfile=readonly";

/** The real Terraform with a provider of a few bytes, locked by what this project writes beside its stacks. */
describe("initializing a stack", () => {
  const { address, source, version } = FAKE_PROVIDER;
  const fake: ProviderRequirements = { terraform: { required_providers: { fake: { source, version } } } };
  let folder: string;
  let cwd: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-init-"));
    cwd = join(folder, "stack");
    mkdirSync(cwd);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const writeStack = (stack: ProviderRequirements): void =>
    writeFileSync(join(cwd, "cdk.tf.json"), JSON.stringify(stack));
  const lockPath = (): string => join(cwd, LOCK_FILE);
  const run = (command: readonly string[], { cliConfig }: FakeProviderMirror): Promise<number> =>
    terraform(command, { cwd, environment: terraformEnvironment("http://127.0.0.1:1", cliConfig) });

  /** Lock of the mirror's package as Terraform itself makes it, or with the hash of its archive in place of that. */
  const locked = async (mirror: FakeProviderMirror, kind: "h1" | "zh"): Promise<string> => {
    writeStack(fake);
    await run(["providers", "lock", `-fs-mirror=${join(folder, "mirror")}`], mirror);
    const text = readFileSync(lockPath(), "utf8");
    rmSync(lockPath());
    if (kind === "h1") return text;
    const archive = createHash("sha256").update(readFileSync(mirror.archive)).digest("hex");
    return text.replace(/"h1:.*"/, `"zh:${archive}"`);
  };

  it.each([
    ["unpacked", "h1"],
    ["packed", "h1"],
    ["packed", "zh"],
  ] as const)(
    "takes a package that is %s and whose %s is locked, and refuses one with another byte",
    async (form, kind) => {
      const mirror = new FakeProviderMirror(folder, form);
      const text = await locked(mirror, kind);
      writeLock(cwd, fake, parseLocks(text));
      expect(initCommand(cwd)).toContain(READONLY);
      await run(initCommand(cwd), mirror);
      expect(readFileSync(lockPath(), "utf8")).toBe(text);

      rmSync(join(cwd, ".terraform"), { recursive: true });
      mirror.tamper();
      await expect(run(initCommand(cwd), mirror)).rejects.toThrow(/checksums/);
    },
  );

  it("refuses a changed package where another provider is not locked, and the lock may be written", async () => {
    const mirror = new FakeProviderMirror(folder, "unpacked");
    const locks = parseLocks(await locked(mirror, "h1"));
    const other = { source: "klap/other", version: "1.0.0" };
    const both = { terraform: { required_providers: { ...fake.terraform!.required_providers, other } } };
    writeStack(both);
    writeLock(cwd, both, locks);
    expect(initCommand(cwd)).toEqual(["init", "-input=false", "-no-color"]);
    mirror.tamper();
    await expect(run(initCommand(cwd), mirror)).rejects.toThrow(/klap\/fake.*\s.*checksums/s);
  });

  it("lets Terraform write the lock of a stack without one, since nothing is known of its providers", async () => {
    const mirror = new FakeProviderMirror(folder, "unpacked");
    writeStack(fake);
    expect(initCommand(cwd)).not.toContain(READONLY);
    await run(initCommand(cwd), mirror);
    expect([...parseLocks(readFileSync(lockPath(), "utf8")).keys()]).toEqual([address]);
  });

  it("needs no lock for a stack without providers", () => {
    writeStack({});
    expect(initCommand(cwd)).toEqual(["init", "-input=false", "-no-color"]);
    expect(existsSync(lockPath())).toBe(false);
  });
});
