import { domainListProblems } from "../../modules/network/domain-allow-list";
import type { InspectionSettings } from "../inspection";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** The domain list fits its capacity, and logs are kept for days that CloudWatch knows. */
export const inspectionProblems: LayerProblems<InspectionSettings> = (settings, environment) => [
  ...domainListProblems("egressDomains", settings.egressDomains, "domainCapacity", settings.domainCapacity),
  ...logRetentionProblems("logRetentionDays", settings.logRetentionDays, environment),
  ...logRetentionProblems("flowLogRetentionDays", settings.flowLogRetentionDays, environment),
];
