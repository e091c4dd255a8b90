import { networkCidr, projectName } from "../../../../modules/core/names";
import type { RegionFolder } from "../../../../modules/core/environment";
import type { LayerSettings } from "../../../../stacks/catalog";
import { client } from "../../client";

export const folder: RegionFolder<LayerSettings> = {
  account: "payments",
  region: "sa-east-1",
  awsRegion: "sa-east-1",
  zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
  backend: {
    kind: "hcp-terraform",
    organization: client.values.hcpOrganization,
    project: projectName("prod", "payments"),
  },
  layers: {
    vpc: { cidr: networkCidr("prod", "sa-east-1", "payments") },
  },
};
