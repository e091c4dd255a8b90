import { networkCidr } from "../../modules/core/names";
import { ACCESS_POINT_DOMAINS } from "../../modules/core/access-point-domains";
import { kafkaWayOf } from "../../modules/kafka/service/kafka-way-of";
import { inspectedPorts } from "../../modules/network/kafka-way";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { Choices } from "./choices";

/** Layers of a network account (the hub) in one region. */
export function networkLayers(choices: Choices, region: string): Partial<LayerSettings> {
  const { environment, inspection, flowLogRetentionDays, vpn } = choices;
  const devices =
    "noVpn" in vpn ? undefined : (vpn as Readonly<Record<string, LayerSettings["vpn"]>>)[region];
  return {
    ...baseLayers(choices),
    attachments: {},
    dashboard: {},
    dns: resolution(choices),
    inspection: {
      ...inspection,
      flowLogRetentionDays,
      tlsPorts: inspectedPorts(kafkaWayOf(choices.kafka.service)),
      cidr: networkCidr(environment, region, "inspection"),
    },
    "public-access": {},
    transit: {},
    ...(devices !== undefined && { vpn: devices }),
    ...meshLayers(choices, region),
  };
}

/** Names are asked for in private zones too: Kafka's are answered, and no way out of the network opens by that. */
function resolution({ dns, kafka }: Choices): LayerSettings["dns"] {
  if (kafka.service.vendor !== "confluent") return dns;
  const allowedDomains = [...dns.firewall.allowedDomains, ...ACCESS_POINT_DOMAINS];
  return { ...dns, firewall: { ...dns.firewall, allowedDomains } };
}

/** Layers of a network account that belong to no region. */
export function networkGlobalLayers(choices: Choices): Partial<LayerSettings> {
  return { ...globalBaseLayers(choices, "network"), "private-zone": {} };
}

/** The first region of a mesh has nothing to accept, the last one nothing to ask. */
function meshLayers({ mesh, onPremisesBackup }: Choices, region: string): Partial<LayerSettings> {
  if (mesh.length < 2) return {};
  const through = onPremisesBackup[region];
  return {
    ...(region === mesh.at(-1) ? {} : { "mesh-request": {} }),
    ...(region === mesh[0] ? {} : { "mesh-accept": {} }),
    "mesh-routes": { onPremisesBackup: through === undefined ? "none" : { through } },
  };
}
