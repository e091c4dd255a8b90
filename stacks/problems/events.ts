import type { Environment, RegionFolder } from "../../modules/core/environment";
import { integerProblems, type FieldProblem } from "../../modules/core/problems";
import { MAX_ARCHIVE_DAYS } from "../../modules/events/event-bus";
import { planProblems } from "../../modules/events/plan-problems";
import { routeProblems } from "../../modules/events/route-problems";
import { mirroredTopics, ownTopics } from "../../modules/kafka/contract/topic-names";
import type { LayerSettings } from "../catalog";
import type { EventRoutesSettings } from "../event-routes";
import type { EventVaultSettings } from "../event-vault";
import type { EventsSettings } from "../events";
import type { LayerProblems } from "./layer-problems";

type Folder = RegionFolder<LayerSettings>;

/**
 * The plan of events holds together, said once in the first region that has it; its homes are regions that write
 * Kafka's topics themselves; and each source has a service here that reaches the bus.
 */
export const eventsProblems: LayerProblems<EventsSettings> = (settings, environment, folder) => [
  ...(isFirst(environment, folder) ? planProblems(settings) : []),
  ...archiveProblems(settings.archiveRetentionDays),
  ...topicProblems(settings, folder),
  ...publisherProblems(settings, folder),
];

/** Copies are kept for days that count. */
export const eventVaultProblems: LayerProblems<EventVaultSettings> = ({ archiveRetentionDays }) =>
  archiveProblems(archiveRetentionDays);

/** Every route takes declared events to a target that there is, and no event goes two ways. */
export const eventRoutesProblems: LayerProblems<EventRoutesSettings> = (settings, _, { region }) =>
  routeProblems(settings, settings.routes, region);

function archiveProblems(days: number): FieldProblem[] {
  return integerProblems("archiveRetentionDays", days, 1, MAX_ARCHIVE_DAYS);
}

/** A merchant account at home here has its messages in this region's own topics. */
function topicProblems({ homes }: EventsSettings, { region, layers }: Folder): FieldProblem[] {
  const contract = layers.kafka?.contract;
  if (contract === undefined || (homes[region] ?? []).length === 0) return [];
  const own = ownTopics(contract, region);
  const missing = mirroredTopics(contract).filter((topic) => !own.includes(topic));
  return missing.length === 0
    ? []
    : [
        {
          field: `homes.${region}`,
          rule: `empty, as Kafka's recovery mode lets another region write ${missing.join(", ")}`,
          value: homes[region],
        },
      ];
}

/** Nobody else may speak in a source's name, so a service must. */
function publisherProblems({ contract }: EventsSettings, { layers }: Folder): FieldProblem[] {
  const services = layers.services?.services;
  if (services === undefined) return [];
  const speaking = Object.keys(services).filter((name) => services[name]!.reaches.includes("events"));
  return Object.entries(contract.sources)
    .filter(([, { service }]) => !speaking.includes(service))
    .map(([source, { service }]) => ({
      field: `contract.sources.${source}.service`,
      rule: "a service that reaches events",
      value: service,
    }));
}

function isFirst({ folders }: Environment<LayerSettings>, { account, region }: Folder): boolean {
  const first = folders.find((folder) => "events" in folder.layers);
  return first?.account === account && first.region === region;
}
