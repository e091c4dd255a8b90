import type { VpcSettings } from "../vpc";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Flow logs are kept for days that CloudWatch knows. */
export const vpcProblems: LayerProblems<VpcSettings> = ({ flowLogRetentionDays }) =>
  logRetentionProblems("flowLogRetentionDays", flowLogRetentionDays);
