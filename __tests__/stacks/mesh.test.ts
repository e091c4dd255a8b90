import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { networkCidr } from "../../modules/core/names";
import { REGIONS } from "../../modules/core/regions";
import { buildStacks } from "../../stacks/build";
import { meshedEnvironment } from "../fixtures/network";

type Resources = Record<string, Record<string, Record<string, string>>>;
const PEERING = "aws_ec2_transit_gateway_peering_attachment";
const ACCEPTER = "aws_ec2_transit_gateway_peering_attachment_accepter";
const ROUTE = "aws_ec2_transit_gateway_route";
const ASSOCIATION = "aws_ec2_transit_gateway_route_table_association";

/** Resources of every mesh stack, by stack. */
function meshStacks(count: number): Record<string, Resources> {
  const environment = meshedEnvironment(Object.keys(REGIONS).slice(0, count));
  const outdir = mkdtempSync(join(tmpdir(), "klap-test-"));
  try {
    const { stacks } = buildStacks(environment, { outdir, wanted: (name) => name.includes("-mesh-") });
    return Object.fromEntries(
      stacks.map((stack) => [
        stack.node.id,
        (JSON.parse(JSON.stringify(stack.toTerraform())) as { resource: Resources }).resource,
      ]),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

describe.each([2, 3, 16])("the mesh layers over %i regions", (count) => {
  const stacks = meshStacks(count);
  const regions = Object.keys(REGIONS).slice(0, count);
  const all = (type: string): Record<string, string>[] =>
    Object.values(stacks).flatMap((resources) => Object.values(resources[type] ?? {}));

  it("ask for one peering for each pair and accept each once", () => {
    expect(all(PEERING)).toHaveLength((count * (count - 1)) / 2);
    expect(all(ACCEPTER)).toHaveLength((count * (count - 1)) / 2);
  });

  it("put both ends of each peering into a table", () => {
    expect(all(ASSOCIATION)).toHaveLength(count * (count - 1));
  });

  it("lead each region to each other region's workloads once, and to its own never", () => {
    for (const region of regions) {
      const routes = Object.entries(stacks[`prod-network-${region}-mesh-routes`]![ROUTE]!);
      const workloads = routes
        .filter(
          ([name, { destination_cidr_block }]) =>
            name.startsWith("mesh_workload_10_") && destination_cidr_block,
        )
        .map(([, { destination_cidr_block }]) => destination_cidr_block);
      const others = regions
        .filter((peer) => peer !== region)
        .map((peer) => networkCidr("prod", peer, "payments"));
      expect([...workloads].sort()).toEqual([...others].sort());
    }
  });
});
