import type { LogProtectionSettings } from "../log-protection";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Findings are kept for days that CloudWatch knows, a year of them in the scope of PCI DSS. */
export const logProtectionProblems: LayerProblems<LogProtectionSettings> = (
  { findingsRetentionDays },
  environment,
) => logRetentionProblems("findingsRetentionDays", findingsRetentionDays, environment);
