import type { Allocation, PlacedAllocation } from "../modules/core/allocations";
import type { Environment, RegionFolder } from "../modules/core/environment";
import { PLANNED_ENVIRONMENTS, transitGatewayAsn } from "../modules/core/names";
import { REGIONS } from "../modules/core/regions";
import { folderKey, folderPath } from "../modules/core/settings-checks/problem";
import { BROKER_VPC_LENGTH, INSPECTION_VPC_LENGTH, WORKLOAD_VPC_LENGTH } from "../modules/core/tiers";
import type { Layer, LayerSettings } from "./catalog";

type AllocationsOf<Settings> = (
  settings: Settings,
  environment: string,
  region: string,
) => readonly Allocation[];

/** What each layer takes from the plan of addresses and AS numbers; layers that take nothing are not here. */
const ALLOCATIONS: { readonly [L in Layer]?: AllocationsOf<LayerSettings[L]> } = {
  alarms: subscribers,
  costs: subscribers,
  "endpoint-service": ({ partners = {} }) =>
    Object.entries(partners).flatMap(([partner, { accountId, cidrs = {} }]) => [
      { kind: "given", field: `partners.${partner}.accountId`, form: "account id", value: accountId },
      ...Object.entries(cidrs).map(([key, value]): Allocation => ({
        kind: "given",
        field: `partners.${partner}.cidrs.${key}`,
        form: "IPv4 network",
        value,
      })),
    ]),
  inspection: ({ cidr }) => [{ kind: "network", field: "cidr", cidr, longestPrefix: INSPECTION_VPC_LENGTH }],
  transit: (_settings, environment, region) =>
    PLANNED_ENVIRONMENTS.includes(environment) && region in REGIONS
      ? [{ kind: "gateway", field: "asn", asn: transitGatewayAsn(environment, region) }]
      : [],
  vpc: ({ cidr, layout }) => [
    {
      kind: "network",
      field: "cidr",
      cidr,
      longestPrefix: layout === "brokers" ? BROKER_VPC_LENGTH : WORKLOAD_VPC_LENGTH,
    },
  ],
  vpn: ({ peers }) =>
    ([1, 2] as const).flatMap((number) => {
      const { ip, asn } = peers[number];
      const field = `peers.${number}`;
      return [
        { kind: "peer", field, asn, ip },
        { kind: "given", field: `${field}.ip`, form: "IPv4 address", value: ip },
      ];
    }),
};

/** Everything that the layers of an environment take. */
export function allocationsOf({ name, folders }: Environment<LayerSettings>): readonly PlacedAllocation[] {
  return folders.flatMap((folder) =>
    (Object.keys(folder.layers) as Layer[]).flatMap((layer) =>
      allocationsOfLayer(layer, folder, name).map((allocation) => ({
        ...allocation,
        folder: folderKey(folder),
        path: folderPath(folder, `layers.${layer}.${allocation.field}`),
      })),
    ),
  );
}

function allocationsOfLayer<L extends Layer>(
  layer: L,
  { layers, region }: RegionFolder<LayerSettings>,
  environment: string,
): readonly Allocation[] {
  const settings = layers[layer];
  if (typeof settings !== "object") return [];
  return ALLOCATIONS[layer]?.(settings as LayerSettings[L], environment, region) ?? [];
}

/** Addresses that somebody's alarms go to. */
function subscribers({ subscriptions = {} }: LayerSettings["alarms"]): readonly Allocation[] {
  return Object.entries(subscriptions).map(([key, { protocol, endpoint }]) => ({
    kind: "given",
    field: `subscriptions.${key}.endpoint`,
    form: protocol === "email" ? "e-mail address" : "https URL",
    value: endpoint,
  }));
}
