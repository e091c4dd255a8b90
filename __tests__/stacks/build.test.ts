import { existsSync } from "node:fs";
import { join } from "node:path";
import { Testing } from "cdktf";
import { buildStacks } from "../../stacks/build";
import { fixtureEnvironment } from "../fixtures/environment";

const environment = fixtureEnvironment({
  layers: { "network/sa-east-1": { transit: {}, "public-access": {} }, "network/us-east-1": { transit: {} } },
});
const outdir = Testing.app().outdir;

describe("buildStacks", () => {
  it("builds a stack only if it is wanted", () => {
    const { stacks } = buildStacks(environment, {
      outdir,
      wanted: (stack) => stack.endsWith("public-access"),
    });
    expect(stacks.map(({ node }) => node.id)).toEqual(["prod-network-sa-east-1-public-access"]);
  });

  it("makes the whole path of its folder", () => {
    const deep = join(outdir, "one", "two");
    buildStacks(environment, { outdir: deep, wanted: (stack) => stack.endsWith("public-access") });
    expect(existsSync(deep)).toBe(true);
  });

  it("says so when no stack is wanted", () => {
    expect(() => buildStacks(environment, { outdir, wanted: () => false })).toThrow(
      "environment prod has no stack that matches",
    );
  });
});
