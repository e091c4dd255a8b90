import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import { TerraformResource } from "../../modules/core/framework";
import { buildStacks } from "../../stacks/build";
import { knowsImport } from "../../terraform/import-ids";

/** Every resource type that an environment makes. */
function typesMade(): string[] {
  const outdir = mkdtempSync(join(tmpdir(), "klap-test-"));
  try {
    const resources = ENVIRONMENTS.flatMap((environment) =>
      buildStacks(environment, { outdir }).stacks.flatMap(({ node }) => node.findAll()),
    ).filter((node) => TerraformResource.isTerraformResource(node));
    return [...new Set(resources.map(({ terraformResourceType }) => terraformResourceType))].sort();
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

describe("import ids", () => {
  it("are known of every type that an environment makes", () => {
    expect(typesMade().filter((type) => !knowsImport(type))).toEqual([]);
  });
});
