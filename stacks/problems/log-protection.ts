import type { LogProtectionSettings } from "../log-protection";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Findings are kept for days that CloudWatch knows. */
export const logProtectionProblems: LayerProblems<LogProtectionSettings> = ({ findingsRetentionDays }) =>
  logRetentionProblems("findingsRetentionDays", findingsRetentionDays);
