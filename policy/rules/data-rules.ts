import type { Rule } from "../rule";
import { globalDatabaseIsProtected } from "./data/r9-rds-01";

/** Rules about databases and analytics, in the order of their ids. */
export const DATA_RULES: readonly Rule[] = [globalDatabaseIsProtected];
