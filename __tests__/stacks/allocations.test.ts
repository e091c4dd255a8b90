import { ENVIRONMENTS } from "../../environments/environments";
import { cidrContains, cidrsOverlap, isCidr } from "../../modules/core/cidr";
import { PLATFORM_CIDR } from "../../modules/core/names";
import { allocationsOf } from "../../stacks/allocations";

/** Every text that stands anywhere in settings. */
const textsOf = (settings: unknown): string[] => {
  if (typeof settings === "string") return [settings];
  if (typeof settings !== "object" || settings === null) return [];
  return Object.values(settings).flatMap(textsOf);
};

describe.each(ENVIRONMENTS)("allocations of $name", (environment) => {
  const allocations = allocationsOf(environment);
  const networks = allocations.flatMap((each) => (each.kind === "network" ? [each] : []));

  it("cover every platform address that stands in a layer's settings", () => {
    const blocks = environment.folders
      .flatMap(({ layers }) => textsOf(layers))
      .filter((text) => isCidr(text) && cidrContains(PLATFORM_CIDR, text));
    const uncovered = blocks.filter((block) => !networks.some(({ cidr }) => cidrContains(cidr, block)));
    expect(uncovered).toEqual([]);
  });

  it("share no address with another environment", () => {
    const others = ENVIRONMENTS.filter((other) => other !== environment).flatMap(allocationsOf);
    for (const other of others)
      if (other.kind === "network")
        for (const { cidr } of networks) expect(cidrsOverlap(cidr, other.cidr)).toBe(false);
  });

  it("name a gateway in every region of the mesh", () => {
    const gateways = allocations.filter(({ kind }) => kind === "gateway").map(({ folder }) => folder);
    expect(gateways.sort()).toEqual(environment.mesh.map((region) => `network/${region}`).sort());
  });
});
