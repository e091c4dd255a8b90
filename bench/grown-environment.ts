import { backupGlobalLayers, backupLayers } from "../environments/layers/backup";
import type { Choices } from "../environments/layers/choices";
import { networkGlobalLayers, networkLayers } from "../environments/layers/network";
import { paymentsGlobalLayers, paymentsLayers } from "../environments/layers/payments";
import { choices as prodChoices } from "../environments/prod/choices";
import { prod } from "../environments/prod/environment";
import { accounts as accountsOf } from "../modules/core/accounts";
import type { CardData, Environment, RegionFolder } from "../modules/core/environment";
import { HOME_BUCKETS } from "../modules/core/home-region";
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

/** An environment that chooses as prod does, over the first regions of the address plan: four accounts, each with a folder in every region. */
export function grownEnvironment(regionCount: number): Environment<LayerSettings> {
  const regions = Object.keys(REGIONS).slice(0, regionCount);
  const choices = grownChoices(regions);
  const folders = regions.flatMap((region) => {
    const here = { ...choices, storageReplication: replication(regions, region) };
    return [
      folder("network", region, networkLayers(here, region)),
      folder("payments", region, paymentsLayers(here, region)),
      folder("backup", region, backupLayers(here, region)),
      folder("archive", region, backupLayers(here, region)),
    ];
  });
  return {
    ...prod,
    accounts,
    mesh: regions,
    placeholders: [],
    ...(prod.cardData !== undefined && { cardData: cardDataIn(regions, prod.cardData) }),
    folders: [
      folder("network", "global", networkGlobalLayers(choices)),
      folder("payments", "global", paymentsGlobalLayers(choices)),
      folder("backup", "global", backupGlobalLayers(choices)),
      folder("archive", "global", backupGlobalLayers(choices)),
      ...folders,
    ],
  };
}

/** Where nothing is mirrored, no card data rest in mirrors. */
function cardDataIn(regions: readonly string[], { enters, rests }: CardData): CardData {
  return { enters, rests: rests.filter(({ layer }) => regions.length > 1 || layer !== "kafka-mirrors") };
}

/** prod's choices with a VPN in every region; each region's neighbour stands in for it. */
function grownChoices(regions: readonly string[]): Choices {
  const vpn = Object.values(prodChoices.vpn)[0] as LayerSettings["vpn"];
  const neighbours =
    regions.length < 2
      ? {}
      : Object.fromEntries(regions.map((region, at) => [region, regions[(at + 1) % regions.length]!]));
  return {
    ...prodChoices,
    accounts,
    primaryRegion: regions[0]!,
    // Where nothing is replicated, the year of audit history stands on what the writers left.
    ...(regions.length < 2 && { logArchive: { ...prodChoices.logArchive, directLogRetentionDays: 365 } }),
    mesh: regions,
    vpn: Object.fromEntries(regions.map((region) => [region, vpn])),
    onPremisesBackup: neighbours,
    ...(regions.length < 2 && { kafka: withoutMirrors(prodChoices.kafka) }),
    events: {
      ...prodChoices.events,
      homes: homesIn(regions),
      ...(regions.length < 2 && { recovery: { noOtherRegion: "there is no other region" } }),
    },
    database: {
      ...prodChoices.database,
      windows: Object.fromEntries(regions.map((region, at) => [region, windows(at)])),
    },
    backup: {
      ...prodChoices.backup,
      otherRegion: neighbours,
      plans: regions.length < 2 ? withoutRemoteCopies(prodChoices.backup.plans) : prodChoices.backup.plans,
    },
  };
}

/** Each region is maintained on another day, or at another hour of it. */
function windows(at: number): Choices["database"]["windows"][string] {
  const day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][at % 7]!;
  const [from, to] = [6, 7].map(
    (hour) => `${day}:${String(hour + 2 * Math.floor(at / 7)).padStart(2, "0")}:30`,
  );
  return { backup: "03:00-04:00", maintenance: `${from}-${to}` };
}

/** Regions keep each other's objects in pairs; the last pair of an odd number has three. */
function replication(regions: readonly string[], region: string): Choices["storageReplication"] {
  const pair = Math.min(
    Math.floor(regions.indexOf(region) / 2),
    Math.max(0, Math.floor(regions.length / 2) - 1),
  );
  const isLast = pair === Math.floor(regions.length / 2) - 1;
  const group = regions.slice(pair * 2, isLast ? undefined : pair * 2 + 2);
  return group.length < 2
    ? { noReplication: "there is no other region" }
    : { regions: group, deleteMarkers: "replicate" };
}

/** Merchant accounts' buckets, in equal parts. */
function homesIn(regions: readonly string[]): Choices["events"]["homes"] {
  const part = (at: number): number => Math.floor((at * HOME_BUCKETS) / regions.length);
  return Object.fromEntries(
    regions.map((region, at) => [region, [{ from: part(at), to: part(at + 1) - 1 }]]),
  );
}

/** Kafka of an environment of one region: nothing is mirrored, and what S3 would copy onward is not archived. */
function withoutMirrors(kafka: Choices["kafka"]): Choices["kafka"] {
  const { contract } = kafka;
  const topics = Object.fromEntries(
    Object.entries(contract.topics).map(([name, topic]) => [name, { ...topic, archived: false }]),
  );
  return { ...kafka, contract: { ...contract, topics, recovery: { mode: "single-region" } } };
}

/** Plans of an environment of one region. */
function withoutRemoteCopies(plans: Choices["backup"]["plans"]): Choices["backup"]["plans"] {
  const alone = Object.entries(plans).map(([backupClass, rules]) => [
    backupClass,
    Object.fromEntries(
      Object.entries(rules).map(([key, { copies, ...rule }]) => {
        const { otherRegion: _remote, ...here } = copies;
        return [key, { ...rule, copies: here }];
      }),
    ),
  ]);
  return Object.fromEntries(alone) as Choices["backup"]["plans"];
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
