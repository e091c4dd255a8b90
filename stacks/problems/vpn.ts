import type { VpnSettings } from "../vpn";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Tunnel logs are kept for days that CloudWatch knows, a year of them in the scope of PCI DSS. */
export const vpnProblems: LayerProblems<VpnSettings> = ({ logRetentionDays }, environment) =>
  logRetentionProblems("logRetentionDays", logRetentionDays, environment);
