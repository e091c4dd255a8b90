import { distinctProblems, patternProblems } from "../../modules/core/problems";
import { FIREWALL_DOMAIN, FIREWALL_DOMAIN_RULE } from "../../modules/network/dns-firewall";
import type { DnsSettings } from "../dns";
import type { DnsClientSettings } from "../dns-client";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Domains are domains, each once and on one list only, and questions are kept for days that CloudWatch knows. */
export const dnsProblems: LayerProblems<DnsSettings> = ({ firewall, queryLogRetentionDays }, environment) => {
  const { allowedDomains, blockedDomains } = firewall;
  const lists = Object.entries({ allowedDomains, blockedDomains });
  return [
    ...lists.flatMap(([list, domains]) => [
      ...distinctProblems(`firewall.${list}`, domains, 0),
      ...domains.flatMap((domain) =>
        patternProblems(`firewall.${list}`, domain, FIREWALL_DOMAIN, FIREWALL_DOMAIN_RULE),
      ),
    ]),
    ...allowedDomains
      .filter((domain) => blockedDomains.includes(domain))
      .map((domain) => ({
        field: "firewall.allowedDomains",
        rule: "free of names that firewall.blockedDomains holds as well",
        value: domain,
      })),
    ...logRetentionProblems("queryLogRetentionDays", queryLogRetentionDays, environment),
  ];
};

/** Questions are kept for days that CloudWatch knows. */
export const dnsClientProblems: LayerProblems<DnsClientSettings> = ({ queryLogRetentionDays }, environment) =>
  logRetentionProblems("queryLogRetentionDays", queryLogRetentionDays, environment);
