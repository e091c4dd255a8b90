import { stateBackends } from "../../modules/core/state-backends";
import { accounts } from "./accounts";
import { client } from "./client";

/**
 * staging's states are in HCP Terraform, outside AWS: losing a region never takes them along. While HCP Terraform
 * itself is away nothing can be planned or applied, but what runs keeps running and fails over.
 * The other kind, `{ kind: "s3" }`, keeps each state in its folder's own account and region.
 */
export const backend = stateBackends("staging", accounts, {
  kind: "hcp-terraform",
  organization: client.values.hcpOrganization,
});
