import type { Rule } from "../rule";
import { COMMUNICATIONS_RULES } from "./communications-rules";
import { COMPUTE_RULES } from "./compute-rules";
import { DATA_RULES } from "./data-rules";
import { INTEGRATION_RULES } from "./integration-rules";
import { PLATFORM_RULES } from "./platform-rules";
import { SERVERLESS_RULES } from "./serverless-rules";
import { STORAGE_RULES } from "./storage-rules";

/** Every rule, by area. */
export const RULES: readonly Rule[] = [
  ...COMMUNICATIONS_RULES,
  ...STORAGE_RULES,
  ...COMPUTE_RULES,
  ...PLATFORM_RULES,
  ...DATA_RULES,
  ...SERVERLESS_RULES,
  ...INTEGRATION_RULES,
];
