import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lease } from "../../../rehearsal/providers/lease";
import { WarmProviderPool } from "../../../rehearsal/providers/warm-provider-pool";
import { findProviderBinary } from "../../../terraform/provider-mirror";
import { type FakeAws, fakeAws } from "./fake-aws";
import { callLease } from "./lease-client";
import { privateFolder } from "./private-folder";

const binary = findProviderBinary();
const present = binary !== undefined && spawnSync("terraform", ["version"]).status === 0;
const TYPES = new Set(["aws_cloudwatch_log_group", "aws_caller_identity", "aws_networkmanager_site"]);
const SITE = { type: "aws_networkmanager_site", reason: "tried here only" };

jest.setTimeout(60_000);

(present ? describe : describe.skip)("the AWS provider, kept warm", () => {
  const work = privateFolder();
  const sockets = privateFolder();
  let aws: FakeAws;
  let pool: WarmProviderPool;

  beforeAll(async () => {
    aws = await fakeAws();
    pool = new WarmProviderPool({
      binary: binary!,
      endpoint: aws.url,
      folder: sockets,
      size: 1,
      answers: [SITE],
    });
  });
  afterAll(async () => {
    await pool.close();
    await aws.close();
  });

  /** A stack's folder with a log group in one account and region. */
  const stack = (name: string, account: string, region: string, more: object = {}): string => {
    const folder = join(work, name);
    const provider = {
      region,
      assume_role: [{ role_arn: `arn:aws:iam::${account}:role/deployer` }],
      skip_metadata_api_check: "true",
      skip_region_validation: true,
    };
    const configuration = {
      terraform: { required_providers: { aws: { source: "hashicorp/aws", version: "5.100.0" } } },
      provider: { aws: provider },
      data: { aws_caller_identity: { this: {} } },
      resource: { aws_cloudwatch_log_group: { this: { name } }, ...more },
      output: { account: { value: "${data.aws_caller_identity.this.account_id}" } },
    };
    mkdirSync(folder);
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
    return folder;
  };
  const start = (folder: string, lease: Lease, ...args: string[]): ChildProcess =>
    spawn("terraform", [...args, "-no-color"], {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: work, CHECKPOINT_DISABLE: "1", ...lease.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
  /** Runs Terraform; resolves with what it printed, rejects with that if it failed. */
  const terraform = async (folder: string, lease: Lease, ...args: string[]): Promise<string> => {
    const child = start(folder, lease, ...args);
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    if (code !== 0) throw new Error(output);
    return output;
  };

  it("applies, plans empty and destroys in one account and region after the other", async () => {
    for (const [account, region] of [
      ["222222222222", "sa-east-1"],
      ["333333333333", "us-east-1"],
    ] as const) {
      const lease = await pool.acquire({ types: TYPES });
      const folder = stack(`stack-${account}`, account, region);
      await terraform(folder, lease, "init");
      expect(await terraform(folder, lease, "apply", "-auto-approve")).toContain(`account = "${account}"`);
      expect([...aws.logGroups]).toEqual([`${account}/${region}/stack-${account}`]);
      expect(await terraform(folder, lease, "plan", "-detailed-exitcode")).toContain("No changes.");
      const { applied, read, failure } = await lease.report();
      expect(applied.get("aws_cloudwatch_log_group")).toContain("CloudWatch Logs:CreateLogGroup");
      expect(read.get("aws_cloudwatch_log_group")).toContain("CloudWatch Logs:DescribeLogGroups");
      expect(read.get("data.aws_caller_identity")).toEqual(new Set(["STS:GetCallerIdentity"]));
      expect(failure).toBeUndefined();
      await terraform(folder, lease, "destroy", "-auto-approve");
      expect(aws.logGroups.size).toBe(0);
      await lease.release();
    }
  });

  it("serves the next lease after a Terraform that was killed during apply", async () => {
    const lease = await pool.acquire({ types: TYPES });
    const folder = stack("killed", "222222222222", "sa-east-1");
    aws.hanging.add("killed");
    await terraform(folder, lease, "init");
    const apply = start(folder, lease, "apply", "-auto-approve");
    await aws.onHang;
    apply.kill("SIGKILL");
    await once(apply, "close");
    await lease.release();

    const next = await pool.acquire({ types: TYPES });
    const other = stack("after-killed", "333333333333", "us-east-1");
    await terraform(other, next, "init");
    await terraform(other, next, "apply", "-auto-approve");
    expect([...aws.logGroups]).toEqual(["333333333333/us-east-1/after-killed"]);
    await terraform(other, next, "destroy", "-auto-approve");
    await next.release();
  });

  it("shows Terraform's user why a provider that crashed did so", async () => {
    const lease = await pool.acquire({ types: TYPES });
    const folder = stack("crashed", "222222222222", "sa-east-1");
    aws.hanging.add("crashed");
    await terraform(folder, lease, "init");
    const apply = terraform(folder, lease, "apply", "-auto-approve");
    const processes = pool as unknown as { all: Set<{ process: { processId: number } }> };
    setTimeout(() => process.kill([...processes.all][0]!.process.processId, "SIGABRT"), 1_500);
    await expect(apply).rejects.toThrow(/the warm AWS provider ended (by SIGABRT|with exit code 2) during/);
    expect((await lease.report()).failure).toMatch(/SIGABRT/);
    await lease.release();
  });

  it("serves types also when it was first asked for its functions", async () => {
    const lease = await pool.acquire({ types: TYPES });
    expect((await callLease(lease, "GetFunctions")).length).toBeGreaterThan(0);
    expect((await callLease(lease, "GetMetadata")).length).toBeGreaterThan(0);
    const folder = stack("functions", "222222222222", "sa-east-1");
    await terraform(folder, lease, "init");
    await terraform(folder, lease, "plan");
    await lease.release();
  });

  it("cuts its schema to what a stack uses", async () => {
    const lease = await pool.acquire({ types: TYPES });
    const cut = await callLease(lease, "GetSchema");
    expect(cut.length).toBeLessThan(100_000);
    expect(cut.includes("aws_cloudwatch_log_group")).toBe(true);
    await lease.release();
  });

  it("answers for a type of the table itself, and lists each resource", async () => {
    const lease = await pool.acquire({ types: TYPES });
    const site = { global_network_id: "global-1", description: "kept", location: [{ address: "Santiago" }] };
    const folder = stack("answered", "222222222222", "sa-east-1", {
      aws_networkmanager_site: { this: site },
    });
    await terraform(folder, lease, "init");
    await terraform(folder, lease, "apply", "-auto-approve");
    const state = readFileSync(join(folder, "terraform.tfstate"), "utf8");
    expect(state).toMatch(
      /"arn": "arn:aws:answered:us-east-1:000000000000:aws_networkmanager_site\/[0-9a-f]+"/,
    );
    expect(await terraform(folder, lease, "plan", "-detailed-exitcode")).toContain("No changes.");
    const { answered, applied } = await lease.report();
    expect(answered).toEqual([{ ...SITE, id: expect.stringMatching(/^answered-/) as string }]);
    expect(applied.has("aws_networkmanager_site")).toBe(false);
    await terraform(folder, lease, "destroy", "-auto-approve");
    expect(JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8"))).toMatchObject({
      resources: [],
    });
    await lease.release();
  });

  it("leaves nothing when it is closed", async () => {
    await pool.close();
    expect(readdirSync(sockets)).toEqual([]);
  });
});
