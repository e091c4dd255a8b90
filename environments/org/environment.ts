import type { Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import { accounts } from "./accounts";
import { client } from "./client";
import { workloadPlaceholders } from "./people";
import { folder as managementGlobal } from "./management/global/folder";
import { folder as managementSaEast1 } from "./management/sa-east-1/folder";
import { folder as managementUsEast1 } from "./management/us-east-1/folder";
import { folder as securityGlobal } from "./security/global/folder";
import { folder as securitySaEast1 } from "./security/sa-east-1/folder";
import { folder as securityUsEast1 } from "./security/us-east-1/folder";

const { values, placeholders } = client;

export const org: Environment<LayerSettings> = {
  name: "org",
  profile: {
    purpose: "holds what exists once for the organization",
    // No card data, but the audit history of those who handle them.
    pciScope: true,
    requirements: ["R3", "R4", "R7", "R8"],
  },
  organizationId: values.organizationId,
  accounts,
  mesh: [],
  folders: [
    managementGlobal,
    managementSaEast1,
    managementUsEast1,
    securityGlobal,
    securitySaEast1,
    securityUsEast1,
  ],
  tags: { Project: "klap-messaging" },
  placeholders: [...placeholders, ...workloadPlaceholders],
};
