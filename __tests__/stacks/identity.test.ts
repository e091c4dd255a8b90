import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { buildStacks } from "../../stacks/build";

/** Stacks of an environment that make roles although they may be applied before the roles' boundary. */
function tooEarly(environment: (typeof ENVIRONMENTS)[number]): string[] {
  const outdir = mkdtempSync(join(tmpdir(), "klap-test-"));
  try {
    return buildStacks(environment, { outdir })
      .stacks.filter(({ node }) => node.findAll().some((child) => child instanceof IamRole))
      .filter(({ place, reads }) => {
        const identity = `${place.environment}-${place.account}-global-identity`;
        return place.layer !== "identity" && !reads.some(({ stack }) => stack === identity);
      })
      .map(({ node }) => node.id);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

describe("identity", () => {
  it.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    "comes before every stack of %s that makes a role, since the role names its boundary",
    (_name, environment) => {
      expect(tooEarly(environment)).toEqual([]);
    },
  );
});
