import type { Equivalent } from "./equivalent";
import { computeEquivalents } from "./equivalents/compute";
import { everywhereEquivalents } from "./equivalents/everywhere";
import { platformEquivalents } from "./equivalents/platform";
import { serverlessEquivalents } from "./equivalents/serverless";
import { storageEquivalents } from "./equivalents/storage";

/** What nobody need find, by service area. */
export const EQUIVALENTS: readonly Equivalent[] = [
  ...everywhereEquivalents,
  ...computeEquivalents,
  ...serverlessEquivalents,
  ...storageEquivalents,
  ...platformEquivalents,
];
