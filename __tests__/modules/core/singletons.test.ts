import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../../environments/environments";
import type { BaseStack } from "../../../modules/core/base-stack";
import { TerraformResource } from "../../../modules/core/framework";
import { SINGLETONS, type Singleton } from "../../../modules/core/singletons";
import { buildStacks } from "../../../stacks/build";

/** A singleton that some stack makes. */
interface Made {
  readonly type: string;
  readonly stack: string;
  readonly layer: string;
  /** What there may be one of, in words. */
  readonly key: string;
}

/** Every singleton in the stacks of every environment. */
function allMade(): Made[] {
  const outdir = mkdtempSync(join(tmpdir(), "klap-test-"));
  try {
    return ENVIRONMENTS.flatMap((environment) => buildStacks(environment, { outdir }).stacks.flatMap(madeBy));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function madeBy(stack: BaseStack): Made[] {
  return stack.node
    .findAll()
    .filter((node) => TerraformResource.isTerraformResource(node))
    .filter(({ terraformResourceType }) => terraformResourceType in SINGLETONS)
    .map((resource) => {
      const type = resource.terraformResourceType;
      const key = [type, placeOf(stack, SINGLETONS[type]!), distinguisher(resource, SINGLETONS[type]!)];
      return { type, stack: stack.node.id, layer: stack.place.layer, key: key.filter(Boolean).join(" in ") };
    });
}

function placeOf({ place }: BaseStack, { oneIn }: Singleton): string {
  if (oneIn === "organization") return "the organization";
  const account = `${place.environment}/${place.account}`;
  return oneIn === "account" ? account : `${account}/${place.region}`;
}

function distinguisher(resource: TerraformResource, { by }: Singleton): string | undefined {
  if (by === undefined) return undefined;
  const attributes = (
    resource as unknown as { synthesizeAttributes(): Record<string, unknown> }
  ).synthesizeAttributes();
  return String(attributes[by]);
}

describe("SINGLETONS", () => {
  const made = allMade();

  it("finds at least the public access block of every account that has a VPC", () => {
    expect(made.filter(({ layer }) => layer === "public-access").length).toBeGreaterThan(0);
  });

  it("names the only layer that makes each of them", () => {
    expect(made.filter(({ type, layer }) => SINGLETONS[type]!.layer !== layer)).toEqual([]);
  });

  it("are made once in each place", () => {
    const keys = made.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
