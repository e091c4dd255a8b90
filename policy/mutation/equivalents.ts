import type { Equivalent } from "./equivalent";
import { everywhereEquivalents } from "./equivalents/everywhere";
import { communicationsNetworkEquivalents } from "./equivalents/communications-network";
import { trafficEquivalents } from "./equivalents/communications-traffic";
import { transitEquivalents } from "./equivalents/communications-transit";
import { computeEquivalents } from "./equivalents/compute";
import { dataEquivalents } from "./equivalents/data";
import { integrationEquivalents } from "./equivalents/integration";
import { platformEquivalents } from "./equivalents/platform";
import { serverlessEquivalents } from "./equivalents/serverless";
import { storageEquivalents } from "./equivalents/storage";

/** What nobody need find, by service area. */
export const EQUIVALENTS: readonly Equivalent[] = [
  ...everywhereEquivalents,
  ...communicationsNetworkEquivalents,
  ...trafficEquivalents,
  ...transitEquivalents,
  ...computeEquivalents,
  ...dataEquivalents,
  ...integrationEquivalents,
  ...platformEquivalents,
  ...serverlessEquivalents,
  ...storageEquivalents,
];
