import type { VpcSettings } from "../vpc";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Flow logs are kept for days that CloudWatch knows, a year of them in the scope of PCI DSS. */
export const vpcProblems: LayerProblems<VpcSettings> = ({ flowLogRetentionDays }, environment) =>
  logRetentionProblems("flowLogRetentionDays", flowLogRetentionDays, environment);
