import type { VpnSettings } from "../vpn";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Tunnel logs are kept for days that CloudWatch knows. */
export const vpnProblems: LayerProblems<VpnSettings> = ({ logRetentionDays }) =>
  logRetentionProblems("logRetentionDays", logRetentionDays);
