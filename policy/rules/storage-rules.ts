import type { Rule } from "../rule";

/** Rules about buckets and backups, in the order of their ids. */
export const STORAGE_RULES: readonly Rule[] = [];
