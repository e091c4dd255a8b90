import type { Rule } from "../rule";

/** Rules about accounts, identities, keys, secrets, logs and Terraform itself, in the order of their ids. */
export const PLATFORM_RULES: readonly Rule[] = [];
