import type { Equivalent } from "./equivalent";
import { dataEquivalents } from "./equivalents/data";
import { everywhereEquivalents } from "./equivalents/everywhere";
import { platformEquivalents } from "./equivalents/platform";
import { storageEquivalents } from "./equivalents/storage";

/** What nobody need find, by service area. */
export const EQUIVALENTS: readonly Equivalent[] = [
  ...everywhereEquivalents,
  ...storageEquivalents,
  ...platformEquivalents,
  ...dataEquivalents,
];
