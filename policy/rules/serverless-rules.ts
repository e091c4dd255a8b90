import type { Rule } from "../rule";

/** Rules about functions and workflows, in the order of their ids. */
export const SERVERLESS_RULES: readonly Rule[] = [];
