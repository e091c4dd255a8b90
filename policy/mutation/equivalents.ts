import type { Equivalent } from "./equivalent";
import { everywhereEquivalents } from "./equivalents/everywhere";
import { integrationEquivalents } from "./equivalents/integration";
import { platformEquivalents } from "./equivalents/platform";
import { storageEquivalents } from "./equivalents/storage";

/** What nobody need find, by service area. */
export const EQUIVALENTS: readonly Equivalent[] = [
  ...everywhereEquivalents,
  ...storageEquivalents,
  ...platformEquivalents,
  ...integrationEquivalents,
];
