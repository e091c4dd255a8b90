import { RUNNER_DOMAINS } from "../layers/egress-domains";
import type { NetworkLayersProps } from "../layers/network";

/** What prod lets out to the internet, the same in each of its regions. */
export const inspection: NetworkLayersProps["inspection"] = {
  egressDomains: RUNNER_DOMAINS,
  domainCapacity: 1_000,
  protection: true,
  logRetentionDays: 365,
};
