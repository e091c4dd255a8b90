import type { Equivalent } from "./equivalent";
import { everywhereEquivalents } from "./equivalents/everywhere";
import { trafficEquivalents } from "./equivalents/communications-traffic";
import { dataEquivalents } from "./equivalents/data";
import { platformEquivalents } from "./equivalents/platform";
import { storageEquivalents } from "./equivalents/storage";

/** What nobody need find, by service area. */
export const EQUIVALENTS: readonly Equivalent[] = [
  ...everywhereEquivalents,
  ...trafficEquivalents,
  ...dataEquivalents,
  ...platformEquivalents,
  ...storageEquivalents,
];
