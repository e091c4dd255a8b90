import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { regionCidr } from "../../modules/core/names";
import { buildStacks } from "../../stacks/build";
import { stackGraph } from "../../stacks/graph";
import { stackJson, stackReads } from "../fixtures/environment";
import { meshedEnvironment } from "../fixtures/network";

type Resources = Record<string, Record<string, Record<string, string>>>;
const ROUTE = "aws_ec2_transit_gateway_route";

describe("the layer mesh-routes", () => {
  const environment = meshedEnvironment(["sa-east-1", "us-east-1", "us-west-2"]);

  it("comes after acceptance on whichever side it happens", () => {
    expect(stackReads(environment, "prod-network-us-east-1-mesh-routes")).toEqual([
      "prod-network-us-east-1-transit",
      "prod-network-us-east-1-mesh-accept",
      "prod-network-us-west-2-mesh-accept",
      "prod-network-us-east-1-mesh-request",
    ]);
  });

  it("backs on-premises networks by a wider prefix through the chosen region", () => {
    const { resource } = JSON.parse(stackJson(environment, "prod-network-us-west-2-mesh-routes")) as {
      resource: Resources;
    };
    const wide = Object.values(resource[ROUTE]!).filter(
      ({ destination_cidr_block }) => destination_cidr_block === "172.16.0.0/15",
    );
    expect(wide).toHaveLength(2);
    for (const { transit_gateway_attachment_id } of wide)
      expect(transit_gateway_attachment_id).toContain(
        'mesh_accept.outputs.contract.v1.attachmentIds["sa-east-1"]',
      );
  });

  it("leads on-premises networks to the regions that this one stands in for, by their whole block", () => {
    const { resource } = JSON.parse(stackJson(environment, "prod-network-sa-east-1-mesh-routes")) as {
      resource: Resources;
    };
    const back = Object.entries(resource[ROUTE]!).filter(([name]) => name.startsWith("mesh_onpremises"));
    expect(back.map(([, { destination_cidr_block }]) => destination_cidr_block).sort()).toEqual(
      ["us-east-1", "us-west-2"].map((region) => regionCidr("prod", region)).sort(),
    );
  });

  it("cannot be backed by a region outside the mesh, nor by itself", () => {
    const wrong = meshedEnvironment(["sa-east-1", "us-east-1"]);
    const folder = wrong.folders.find(
      ({ account, region }) => account === "network" && region === "sa-east-1",
    )!;
    const layers = { ...folder.layers, "mesh-routes": { onPremisesBackup: { through: "sa-east-1" } } };
    const folders = wrong.folders.map((other) => (other === folder ? { ...folder, layers } : other));
    expect(() => stackJson({ ...wrong, folders }, "prod-network-sa-east-1-mesh-routes")).toThrow(
      'folders[network/sa-east-1].layers.mesh-routes.onPremisesBackup.through: must be one of us-east-1, got "sa-east-1"',
    );
  });

  it("makes no circle with the layers it rests on", () => {
    const outdir = mkdtempSync(join(tmpdir(), "klap-test-"));
    const { stacks } = buildStacks(environment, { outdir });
    rmSync(outdir, { recursive: true });
    const { stacks: nodes } = stackGraph("prod", stacks);
    const waveOf = (layer: string): number =>
      nodes.find(({ name }) => name === `prod-network-us-east-1-${layer}`)!.wave;
    const waves = ["transit", "mesh-request", "mesh-accept", "mesh-routes"].map(waveOf);
    expect(waves).toEqual([...waves].sort((left, right) => left - right));
    expect(new Set(waves).size).toBe(waves.length);
  });
});
