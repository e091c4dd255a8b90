import { regionCidr } from "../../../modules/core/names";
import { REGIONS } from "../../../modules/core/regions";
import { meshPeers, meshRoutes, type MeshRegion } from "../../../modules/network/mesh";

const ON_PREMISES = ["172.16.0.0/16", "172.17.0.0/16", "192.168.0.0/20"];
/** ON_PREMISES, each one bit wider; the first two fall together. */
const WIDER = ["172.16.0.0/15", "192.168.0.0/19"];
const meshOf = (count: number): string[] => Object.keys(REGIONS).slice(0, count);

/** Regions with one workload each, every one backed by the next. */
function regionsOf(mesh: readonly string[]): Record<string, MeshRegion> {
  return Object.fromEntries(
    mesh.map((region, index) => [
      region,
      {
        block: regionCidr("prod", region),
        workloads: [regionCidr("prod", region).replace("/15", "/16")],
        onPremisesBackup: { through: mesh[(index + 1) % mesh.length]! },
      },
    ]),
  );
}

describe.each([2, 3, 16])("a mesh of %i regions", (count) => {
  const mesh = meshOf(count);
  const regions = regionsOf(mesh);

  it("has one peering for each pair, asked for by the earlier region", () => {
    const asked = mesh.flatMap((region) =>
      meshPeers(mesh, region).asked.map((peer) => `${region} → ${peer}`),
    );
    const accepted = mesh.flatMap((region) =>
      meshPeers(mesh, region).askedBy.map((peer) => `${peer} → ${region}`),
    );
    expect(asked).toHaveLength((count * (count - 1)) / 2);
    expect([...accepted].sort()).toEqual([...asked].sort());
  });

  it("leads workloads to every other region, once, and never to their own", () => {
    for (const region of mesh) {
      const routes = meshRoutes(regions, region, ON_PREMISES).filter(({ domain }) => domain === "workload");
      const others = mesh.filter((peer) => peer !== region);
      expect(routes.filter(({ cidr }) => !WIDER.includes(cidr))).toEqual(
        others.map((peer) => ({ peer, domain: "workload", cidr: regions[peer]!.workloads[0]! })),
      );
      expect(routes.filter(({ peer }) => peer === region)).toEqual([]);
    }
  });

  it("has no prefix twice in a table", () => {
    for (const region of mesh) {
      const keys = meshRoutes(regions, region, ON_PREMISES).map(({ domain, cidr }) => `${domain} ${cidr}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("lets nothing pass through a third region", () => {
    for (const region of mesh)
      expect(meshRoutes(regions, region, ON_PREMISES).filter(({ domain }) => domain === "mesh")).toEqual([]);
  });
});

describe("meshRoutes", () => {
  const mesh = meshOf(3);
  const regions = regionsOf(mesh);
  const [first, second, third] = mesh as [string, string, string];

  it("leads to on-premises networks through the backup region, less specific than BGP", () => {
    const routes = meshRoutes(regions, first, ON_PREMISES).filter(({ cidr }) => WIDER.includes(cidr));
    expect(routes).toEqual(
      WIDER.flatMap((cidr) => ["workload", "inspection"].map((domain) => ({ peer: second, domain, cidr }))),
    );
  });

  it("leads back through the backup region by the whole block, less specific than the region's own VPC", () => {
    const routes = meshRoutes(regions, first, ON_PREMISES).filter(({ domain }) => domain === "onpremises");
    expect(routes).toEqual([{ peer: third, domain: "onpremises", cidr: regions[third]!.block }]);
  });

  it("has no way to on-premises networks over the mesh where no region stands in", () => {
    const alone = { ...regions, [first]: { ...regions[first]!, onPremisesBackup: "none" as const } };
    expect(meshRoutes(alone, first, ON_PREMISES).filter(({ cidr }) => WIDER.includes(cidr))).toEqual([]);
    expect(meshRoutes(alone, second, ON_PREMISES).filter(({ domain }) => domain === "onpremises")).toEqual(
      [],
    );
  });

  it("has no way back to a region where nothing is on premises", () => {
    expect(meshRoutes(regions, first, []).filter(({ domain }) => domain !== "workload")).toEqual([]);
  });
});
