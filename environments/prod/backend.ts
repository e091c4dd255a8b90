import type { HcpTerraformSettings } from "../../modules/core/environment";
import { projectName } from "../../modules/core/names";
import { client } from "./client";

/** Backend of one of prod's accounts: HCP Terraform, a project for each account. */
export function backend(account: string): HcpTerraformSettings {
  return {
    kind: "hcp-terraform",
    organization: client.values.hcpOrganization,
    project: projectName("prod", account),
  };
}
