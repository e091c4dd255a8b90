import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseLocks, requiredProviders, type ProviderRequirements } from "../../modules/core/provider-lock";
import { terraformEnvironment } from "../../rehearsal/terraform-environment";
import { projectLocks } from "../../stacks/write-lock";
import { writeCliConfig } from "../../terraform/cli-config";
import { AWS_PROVIDER, AWS_PROVIDER_VERSION, findProviderMirror } from "../../terraform/provider-mirror";
import { terraform } from "../../terraform/terraform";
import { ROOT } from "../fixtures/bundle";

/** What tools/required-providers.mjs prints. */
const required = (...names: string[]): Map<string, string | undefined> => {
  const program = join("tools", "required-providers.mjs");
  const json = execFileSync(process.execPath, [program, ...names], { cwd: ROOT, encoding: "utf8" });
  return requiredProviders(JSON.parse(json) as ProviderRequirements);
};

describe("providers/.terraform.lock.hcl", () => {
  const cwd = mkdtempSync(join(tmpdir(), "klap-lock-"));
  afterAll(() => rmSync(cwd, { recursive: true }));

  it("has the hash that Terraform computes of the AWS provider on this machine", async () => {
    const aws = { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION };
    writeFileSync(join(cwd, "main.tf.json"), JSON.stringify({ terraform: { required_providers: { aws } } }));
    await terraform(["providers", "lock", `-fs-mirror=${findProviderMirror()}`], {
      cwd,
      environment: terraformEnvironment("http://127.0.0.1:1", writeCliConfig(cwd)),
    });
    const computed = parseLocks(readFileSync(join(cwd, ".terraform.lock.hcl"), "utf8"));
    const { hashes } = computed.get(AWS_PROVIDER)!;
    expect(hashes.filter((hash) => hash.startsWith("h1:"))).toHaveLength(1);
    expect(projectLocks().get(AWS_PROVIDER)!.hashes).toEqual(expect.arrayContaining([...hashes]));
  }, 60_000);

  it("locks the version that is fetched, and that a mirror is searched for", () => {
    expect(projectLocks().get(AWS_PROVIDER)!.version).toBe(AWS_PROVIDER_VERSION);
    expect(required("aws").get(AWS_PROVIDER)).toBe(AWS_PROVIDER_VERSION);
  });

  it("locks no other version of a provider than its bindings were generated from", () => {
    const versions = required();
    expect(versions.size).toBe(3);
    for (const [address, { version }] of projectLocks()) expect(versions.get(address)).toBe(version);
  });

  it("has hashes of every archive that the registry offers, and of those unpacked where people work", () => {
    const { hashes } = projectLocks().get(AWS_PROVIDER)!;
    expect(hashes.every((hash) => /^(h1:[A-Za-z0-9+/]{43}=|zh:[0-9a-f]{64})$/.test(hash))).toBe(true);
    expect(hashes.filter((hash) => hash.startsWith("zh:"))).toHaveLength(15);
    expect([...hashes].sort()).toEqual(hashes);
  });

  it("is what a fetched provider is verified with", () => {
    const script = readFileSync(join(ROOT, "tools", "fetch-providers.sh"), "utf8");
    expect(script).toContain('cp providers/.terraform.lock.hcl "$folder"');
    expect(script).toContain("terraform init -input=false -lockfile=readonly");
  });
});
