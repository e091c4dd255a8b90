import { ALL_REQUIREMENTS, type Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import { onPremisesOf } from "../layers/production-like";
import { accounts } from "./accounts";
import { cardData } from "./card-data";
import { choices } from "./choices";
import { client } from "./client";
import { folder as backupGlobal } from "./backup/global/folder";
import { folder as backupSaEast1 } from "./backup/sa-east-1/folder";
import { folder as backupUsEast1 } from "./backup/us-east-1/folder";
import { folder as networkGlobal } from "./network/global/folder";
import { folder as networkSaEast1 } from "./network/sa-east-1/folder";
import { folder as networkUsEast1 } from "./network/us-east-1/folder";
import { folder as paymentsGlobal } from "./payments/global/folder";
import { folder as paymentsSaEast1 } from "./payments/sa-east-1/folder";
import { folder as paymentsUsEast1 } from "./payments/us-east-1/folder";
import { folder as streamingGlobal } from "./streaming/global/folder";
import { folder as streamingSaEast1 } from "./streaming/sa-east-1/folder";
import { folder as streamingUsEast1 } from "./streaming/us-east-1/folder";

const { values, placeholders } = client;

export const prod: Environment<LayerSettings> = {
  name: "prod",
  profile: { purpose: "carries KLAP's transactions", pciScope: true, requirements: ALL_REQUIREMENTS },
  cardData,
  load: {
    peakTransactionsPerSecond: 600,
    messageBytes: 2_048,
    fanOut: 3,
    retentionDays: 7,
    yearlyGrowth: 0.3,
    recoveryPointSeconds: 5,
    recoveryTimeSeconds: 900,
  },
  domain: values.domain,
  onPremises: onPremisesOf(values),
  organizationId: values.organizationId,
  accounts,
  mesh: choices.mesh,
  folders: [
    networkGlobal,
    networkSaEast1,
    networkUsEast1,
    paymentsGlobal,
    paymentsSaEast1,
    paymentsUsEast1,
    backupGlobal,
    backupSaEast1,
    backupUsEast1,
    streamingGlobal,
    streamingSaEast1,
    streamingUsEast1,
  ],
  tags: { Project: "klap-messaging" },
  placeholders,
};
