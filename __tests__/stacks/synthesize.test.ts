import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { environmentNamed } from "../../environments/environments";
import { LOCK_FILE, requiredProviders, type ProviderRequirements } from "../../modules/core/provider-lock";
import { synthesize } from "../../stacks/synthesize";
import { projectLocks } from "../../stacks/write-lock";
import { AWS_PROVIDER } from "../../terraform/provider-mirror";

const environment = environmentNamed("sandbox");
const VPC = "sandbox-payments-sa-east-1-vpc";

/** Every file below a folder with its content. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

describe("synthesize", () => {
  const root = mkdtempSync(join(tmpdir(), "klap-synth-"));
  const first = join(root, "first");
  const manifest = synthesize(environment, { outdir: first });
  afterAll(() => rmSync(root, { recursive: true }));

  it("writes one folder for each stack, with the lock of its providers, and a manifest of them", () => {
    const files = filesOf(first);
    const names = manifest.stacks.map(({ name }) => `stacks/${name}/cdk.tf.json`);
    const required = (name: string) =>
      requiredProviders(JSON.parse(files[name]!) as ProviderRequirements).get(AWS_PROVIDER);
    const locked = names.filter((name) => required(name) !== undefined);
    const locks = locked.map((name) => join(dirname(name), LOCK_FILE));
    expect(Object.keys(files).sort()).toEqual(["manifest.json", ...names, ...locks].sort());
    expect(new Set(locked.map(required))).toEqual(new Set([projectLocks().get(AWS_PROVIDER)!.version]));
    expect(JSON.parse(readFileSync(join(first, "manifest.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(manifest)),
    );
  });

  it("lists stacks, waves and placeholders in the manifest", () => {
    expect(manifest).toMatchObject({ environment: "sandbox", contracts: "live" });
    expect(manifest.placeholders).toEqual(environment.placeholders);
    expect(manifest.waves.flat().sort()).toEqual(manifest.stacks.map(({ name }) => name).sort());
  });

  it("gives the same bytes on another day in another folder", () => {
    const second = join(root, "elsewhere", "second");
    mkdirSync(second, { recursive: true });
    jest.useFakeTimers({ now: new Date("2031-12-31T23:59:59Z") });
    try {
      synthesize(environment, { outdir: second });
    } finally {
      jest.useRealTimers();
    }
    expect(filesOf(second)).toEqual(filesOf(first));
  });

  it("removes what an earlier synth left", () => {
    const outdir = join(root, "third");
    mkdirSync(join(outdir, "stacks", "gone"), { recursive: true });
    writeFileSync(join(outdir, "stacks", "gone", "cdk.tf.json"), "{}");
    synthesize(environment, { outdir, wanted: (stack) => stack === VPC });
    expect(readdirSync(join(outdir, "stacks"))).toEqual([VPC]);
  });

  it("marks what was made with sample values", () => {
    const outdir = join(root, "sample");
    const { contracts } = synthesize(environment, { outdir, contracts: { kind: "sample" } });
    expect(contracts).toBe("sample");
    const routes = filesOf(outdir)["stacks/sandbox-payments-sa-east-1-vpc-routes/cdk.tf.json"];
    expect(routes).toContain("synthesized with sample contract values");
    expect(routes).not.toContain("terraform_remote_state");
  });
});
