import type { OnPremises } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";
import { kafkaDomains, RUNNER_DOMAINS } from "./egress-domains";

/** What the client gives an environment that works as prod does. */
export interface ProductionLikeValues {
  readonly saEast1VpnPeer1Ip: string;
  readonly saEast1VpnPeer1Asn: number;
  readonly saEast1VpnPeer2Ip: string;
  readonly saEast1VpnPeer2Asn: number;
  readonly usEast1VpnPeer1Ip: string;
  readonly usEast1VpnPeer1Asn: number;
  readonly usEast1VpnPeer2Ip: string;
  readonly usEast1VpnPeer2Asn: number;
  readonly firstPartnerAccountId: string;
  readonly firstPartnerCidr: string;
  readonly onPremisesCidr: string;
  readonly onPremisesDomain: string;
  readonly onPremisesNameServer1: string;
  readonly onPremisesNameServer2: string;
}

/** Choices that prod and staging must have in common, or staging would not show what a change does to prod. */
export type ProductionLikeChoices = Pick<
  Choices,
  | "primaryRegion"
  | "mesh"
  | "deletionProtection"
  | "inspection"
  | "dns"
  | "publicZone"
  | "vpn"
  | "onPremisesBackup"
  | "partners"
>;

/** Regions of prod and staging. */
const REGIONS = ["sa-east-1", "us-east-1"];

/**
 * The way an environment works whose purpose is prod or its rehearsal: regions, networks, names and partners.
 * What differs between the two, sizes and days above all, stays in each environment's own choices.
 * @param logRetentionDays days that logs of networks are kept in CloudWatch Logs
 * @param service who runs Kafka, whom agents and runners must reach
 */
export function productionLike(
  values: ProductionLikeValues,
  logRetentionDays: number,
  service: Choices["kafka"]["service"],
): ProductionLikeChoices {
  const domains = [...RUNNER_DOMAINS, ...kafkaDomains(service, REGIONS)];
  const peers: Readonly<Record<string, LayerSettings["vpn"]["peers"]>> = {
    "sa-east-1": {
      1: { ip: values.saEast1VpnPeer1Ip, asn: values.saEast1VpnPeer1Asn },
      2: { ip: values.saEast1VpnPeer2Ip, asn: values.saEast1VpnPeer2Asn },
    },
    "us-east-1": {
      1: { ip: values.usEast1VpnPeer1Ip, asn: values.usEast1VpnPeer1Asn },
      2: { ip: values.usEast1VpnPeer2Ip, asn: values.usEast1VpnPeer2Asn },
    },
  };
  return {
    primaryRegion: "sa-east-1",
    mesh: REGIONS,
    deletionProtection: true,
    inspection: {
      egressDomains: domains,
      domainCapacity: 1_000,
      protection: true,
      logRetentionDays,
    },
    dns: {
      firewall: { allowedDomains: domains, blockedDomains: [], otherDomains: "block" },
      // Transactions keep flowing; the network firewall still holds its own list of domains.
      onFirewallFailure: "answer",
      queryLogRetentionDays: logRetentionDays,
    },
    publicZone: { dnssec: { unsigned: "the parent domain's DS record is not the platform's to set yet" } },
    vpn: Object.fromEntries(
      Object.entries(peers).map(([region, devices]) => [region, { peers: devices, logRetentionDays }]),
    ),
    onPremisesBackup: { "sa-east-1": "us-east-1", "us-east-1": "sa-east-1" },
    // Keys are part of addresses: never rename one.
    partners: {
      first: { accountId: values.firstPartnerAccountId, cidrs: { main: values.firstPartnerCidr } },
    },
  };
}

/** Networks on premises as the client gives them. */
export function onPremisesOf(values: ProductionLikeValues): OnPremises {
  return {
    cidrs: [values.onPremisesCidr],
    domains: [values.onPremisesDomain],
    nameServers: [values.onPremisesNameServer1, values.onPremisesNameServer2],
  };
}
