import { backupLayers } from "../environments/layers/backup";
import { networkGlobalLayers, networkLayers } from "../environments/layers/network";
import { paymentsGlobalLayers, paymentsLayers } from "../environments/layers/payments";
import { accounts as accountsOf } from "../modules/core/accounts";
import { ALL_REQUIREMENTS, type Environment, type RegionFolder } from "../modules/core/environment";
import { REGIONS } from "../modules/core/regions";
import { stateBackends } from "../modules/core/state-backends";
import type { LayerSettings } from "../stacks/catalog";

/** Regions that have a place in the address plan. */
export const REGION_COUNT = Object.keys(REGIONS).length;

const accounts = accountsOf({
  network: "111111111111",
  payments: "222222222222",
  backup: "333333333333",
  archive: "444444444444",
});
const backend = stateBackends("prod", accounts, { kind: "hcp-terraform", organization: "bench" });

/** An environment like prod over the first regions of the address plan: four accounts, each with a folder in every region. */
export function grownEnvironment(regionCount: number): Environment<LayerSettings> {
  const regions = Object.keys(REGIONS).slice(0, regionCount);
  const folders = regions.flatMap((region) => [
    folder("network", region, networkLayers({ environment: "prod", region })),
    folder(
      "payments",
      region,
      paymentsLayers({
        environment: "prod",
        accountId: accounts.payments.id,
        region,
        partners: { first: { accountId: "555555555555", cidrs: { main: "192.168.0.0/24" } } },
        deletionProtection: true,
      }),
    ),
    folder("backup", region, backupLayers({ environment: "prod", region })),
    folder("archive", region, backupLayers({ environment: "prod", region })),
  ]);
  return {
    name: "prod",
    profile: { purpose: "grows", requirements: ALL_REQUIREMENTS },
    domain: "bench.example",
    onPremises: { cidrs: ["172.16.0.0/16"], domains: ["corp.bench.example"], nameServers: ["172.16.0.53"] },
    organizationId: "o-bench00000",
    accounts,
    mesh: regions,
    tags: { Project: "bench" },
    placeholders: [],
    folders: [
      folder("network", "global", networkGlobalLayers()),
      folder("payments", "global", paymentsGlobalLayers()),
      ...folders,
    ],
  };
}

function folder(
  account: keyof typeof accounts,
  region: string,
  layers: Partial<LayerSettings>,
): RegionFolder<LayerSettings> {
  const awsRegion = region === "global" ? "us-east-1" : region;
  const zoneIds = region === "global" ? [] : REGIONS[region]!.zoneIds.slice(0, 3);
  return { account, region, awsRegion, zoneIds, backend: backend(account, awsRegion), layers };
}
