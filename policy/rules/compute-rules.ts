import type { Rule } from "../rule";

/** Rules about containers and what stands before them, in the order of their ids. */
export const COMPUTE_RULES: readonly Rule[] = [];
