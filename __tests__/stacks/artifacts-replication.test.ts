import type { LayerSettings } from "../../stacks/catalog";
import { computeLayers } from "../fixtures/compute";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const REGIONS = ["sa-east-1", "us-east-1"];
const { keys, artifacts } = computeLayers();
const layers: Partial<LayerSettings> = {
  keys: keys!,
  artifacts: artifacts!,
  "artifacts-replication": { regions: REGIONS },
};
const environment = fixtureEnvironment({
  layers: Object.fromEntries(REGIONS.map((region) => [`payments/${region}`, layers])),
});

describe("ArtifactsReplicationStack", () => {
  it("comes after the repositories of all regions, which ECR would else make by itself", () => {
    expect(stackReads(environment, "prod-payments-sa-east-1-artifacts-replication")).toEqual([
      "prod-payments-sa-east-1-artifacts",
      "prod-payments-us-east-1-artifacts",
    ]);
  });

  it.each([
    ["sa-east-1", "us-east-1"],
    ["us-east-1", "sa-east-1"],
  ])("copies the environment's images from %s to %s", (from, to) => {
    const json = stackJson(environment, `prod-payments-${from}-artifacts-replication`);
    const [replication] = Object.values(resourcesOf(json, "aws_ecr_replication_configuration"));
    expect(replication!.replication_configuration).toMatchObject({
      rule: [
        {
          destination: [{ region: to, registry_id: "222222222222" }],
          repository_filter: [{ filter: "klap/prod/" }],
        },
      ],
    });
  });
});
