import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCK_FILE } from "../../modules/core/provider-lock";
import { writeLock } from "../../stacks/write-lock";
import { AWS_PROVIDER_VERSION } from "../../terraform/provider-mirror";
import { bundle, ROOT } from "../fixtures/bundle";

const project = readFileSync(join(ROOT, "providers", LOCK_FILE), "utf8");

describe("writeLock", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-lock-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes what the project has locked of the stack's providers", () => {
    const aws = { source: "aws", version: AWS_PROVIDER_VERSION };
    writeLock(folder, { terraform: { required_providers: { aws } } });
    expect(readFileSync(join(folder, LOCK_FILE), "utf8")).toBe(project);
  });

  it("writes nothing for a stack none of whose providers is locked", () => {
    writeLock(folder, { terraform: { required_providers: { none: { source: "klap/none" } } } });
    expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
  });

  it("is written for cdktf's own commands, too", () => {
    const program = bundle("main.ts", folder, "main");
    const stack = "sandbox-payments-sa-east-1-vpc";
    const outdir = join(folder, "out");
    execFileSync(process.execPath, [program], {
      cwd: ROOT,
      env: { ...process.env, KLAP_ENVIRONMENT: "sandbox", KLAP_STACKS: stack, CDKTF_OUTDIR: outdir },
    });
    expect(readFileSync(join(outdir, "stacks", stack, LOCK_FILE), "utf8")).toBe(project);
  });
});
