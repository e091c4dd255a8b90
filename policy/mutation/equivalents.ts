import type { Equivalent } from "./equivalent";
import { communicationsNetworkEquivalents } from "./equivalents/communications-network";
import { everywhereEquivalents } from "./equivalents/everywhere";
import { platformEquivalents } from "./equivalents/platform";
import { storageEquivalents } from "./equivalents/storage";

/** What nobody need find, by service area. */
export const EQUIVALENTS: readonly Equivalent[] = [
  ...everywhereEquivalents,
  ...communicationsNetworkEquivalents,
  ...storageEquivalents,
  ...platformEquivalents,
];
