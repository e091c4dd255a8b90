import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import type { BaseStack } from "../../modules/core/base-stack";
import { TerraformResource } from "../../modules/core/framework";
import { buildStacks } from "../../stacks/build";

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const MAX_RESOURCE_POLICIES = 10;

const typesOf = (stack: BaseStack): string[] =>
  stack.node
    .findAll()
    .filter((element) => TerraformResource.isTerraformResource(element))
    .map(({ terraformResourceType }) => terraformResourceType);

describe.each(ENVIRONMENTS)("logs of $name", (environment) => {
  const outdir = mkdtempSync(join(tmpdir(), "klap-logs-"));
  afterAll(() => rmSync(outdir, { recursive: true }));
  const stacks = buildStacks(environment, { outdir }).stacks.map((stack) => ({
    name: stack.node.id,
    place: stack.place,
    reads: stack.reads.map((read) => read.stack),
    types: typesOf(stack),
  }));

  it("are masked before the first of them arrives", () => {
    const unmasked = stacks.filter(({ name, place, reads, types }) => {
      const protection = name.replace(new RegExp(`${place.layer}$`), "log-protection");
      return types.includes("aws_cloudwatch_log_group") && name !== protection && !reads.includes(protection);
    });
    expect(unmasked.map(({ name }) => name)).toEqual([]);
  });

  it("need no more resource policies than AWS takes in an account's region", () => {
    const policies = new Map<string, number>();
    for (const { place, types } of stacks) {
      const folder = `${place.account}/${place.region}`;
      const own = types.filter((type) => type === "aws_cloudwatch_log_resource_policy").length;
      policies.set(folder, (policies.get(folder) ?? 0) + own);
    }
    expect([...policies].filter(([, count]) => count > MAX_RESOURCE_POLICIES)).toEqual([]);
    expect(Math.max(...policies.values())).toBeGreaterThan(0);
  });
});
