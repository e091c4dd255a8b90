import type { Environment } from "../../modules/core/environment";
import { distinctProblems, patternProblems, type FieldProblem } from "../../modules/core/problems";
import { ACCESS_POINT_DOMAINS } from "../../modules/core/access-point-domains";
import { FIREWALL_DOMAIN, FIREWALL_DOMAIN_RULE } from "../../modules/network/dns-firewall";
import type { LayerSettings } from "../catalog";
import type { DnsSettings } from "../dns";
import type { DnsClientSettings } from "../dns-client";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/**
 * Domains are domains, each once and on one list only, Kafka's names are answered, and questions are kept for days that
 * CloudWatch knows.
 */
export const dnsProblems: LayerProblems<DnsSettings> = (settings, environment, { region }) => {
  const { firewall, queryLogRetentionDays } = settings;
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
    ...kafkaProblems(settings, environment, region),
    ...logRetentionProblems("queryLogRetentionDays", queryLogRetentionDays, environment),
  ];
};

/** DNS Firewall judges names of private zones like all others. */
function kafkaProblems(
  { firewall: { allowedDomains, otherDomains } }: DnsSettings,
  { folders }: Environment<LayerSettings>,
  region: string,
): FieldProblem[] {
  const asked = folders.some(
    ({ layers, region: at }) => at === region && layers.kafka?.service.vendor === "confluent",
  );
  if (!asked || otherDomains !== "block") return [];
  return ACCESS_POINT_DOMAINS.filter((domain) => !allowedDomains.includes(domain)).map((domain) => ({
    field: "firewall.allowedDomains",
    rule: `with ${domain}, where the region's Kafka answers`,
    value: allowedDomains,
  }));
}

/** Questions are kept for days that CloudWatch knows. */
export const dnsClientProblems: LayerProblems<DnsClientSettings> = ({ queryLogRetentionDays }, environment) =>
  logRetentionProblems("queryLogRetentionDays", queryLogRetentionDays, environment);
