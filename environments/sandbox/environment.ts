import type { Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import { accounts } from "./accounts";
import { choices } from "./choices";
import { client } from "./client";
import { folder as backupGlobal } from "./backup/global/folder";
import { folder as backupSaEast1 } from "./backup/sa-east-1/folder";
import { folder as networkGlobal } from "./network/global/folder";
import { folder as networkSaEast1 } from "./network/sa-east-1/folder";
import { folder as paymentsGlobal } from "./payments/global/folder";
import { folder as paymentsSaEast1 } from "./payments/sa-east-1/folder";

const { values, placeholders } = client;

export const sandbox: Environment<LayerSettings> = {
  name: "sandbox",
  profile: {
    purpose: "lets developers try a change in one region and two zones; may be lost at any time",
    pciScope: false,
    requirements: ["R3", "R4", "R5", "R7", "R8", "R9"],
  },
  load: {
    peakTransactionsPerSecond: 5,
    messageBytes: 2_048,
    fanOut: 3,
    retentionDays: 1,
    yearlyGrowth: 0,
    recoveryPointSeconds: 86_400,
    recoveryTimeSeconds: 86_400,
  },
  domain: values.domain,
  organizationId: values.organizationId,
  accounts,
  mesh: choices.mesh,
  folders: [networkGlobal, networkSaEast1, paymentsGlobal, paymentsSaEast1, backupGlobal, backupSaEast1],
  tags: { Project: "klap-messaging" },
  placeholders,
};
