import { releaseProblems } from "../../modules/compute/image-reference";
import { scalingProblems } from "../../modules/compute/service-scaling";
import { taskSizeProblems } from "../../modules/compute/task-size";
import type { Load } from "../../modules/core/environment";
import { merchantProblems } from "../../modules/core/merchants";
import { IMAGE_BY_DIGEST } from "../../modules/core/image-tag";
import {
  integerProblems,
  oneOfProblems,
  patternProblems,
  type FieldProblem,
} from "../../modules/core/problems";
import type { ArtifactsSettings } from "../artifacts";
import type { IngressSettings } from "../ingress";
import type { ClusterSettings } from "../cluster";
import type { ServiceSettings, ServicesSettings, TaskCounts } from "../services-settings";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Images stand on one that is named by digest: a tag would be another image one day, under the same settings. */
export const artifactsProblems: LayerProblems<ArtifactsSettings> = ({ base }) =>
  patternProblems("base", base, IMAGE_BY_DIGEST, "an image by digest, registry/repository@sha256:…");

/** Sessions are kept for days that CloudWatch knows. */
export const clusterProblems: LayerProblems<ClusterSettings> = ({ sessionLogRetentionDays }, environment) =>
  logRetentionProblems("sessionLogRetentionDays", sessionLogRetentionDays, environment);

/** A load balancer faces the internet only where its tier does, and its log is kept for days that CloudWatch knows. */
export const ingressProblems: LayerProblems<IngressSettings> = (settings, environment, { layers }) => {
  const { internetFacing, logRetentionDays } = settings;
  const publicTier = layers.vpc?.publicIngress ?? internetFacing;
  return [
    ...logRetentionProblems("logRetentionDays", logRetentionDays, environment),
    ...(internetFacing && !publicTier
      ? [{ field: "internetFacing", rule: "false, as the VPC's publicIngress is", value: internetFacing }]
      : []),
  ];
};

/**
 * Every service has an image and a size that exist, a repository, rights in Kafka if it goes there, callers that are
 * known, a place of its own among the rules of requests, targets that scaling can hold, and tasks that carry the peak of
 * a year from now with one zone lost, wherever the environment promises that (R1). Partners reach one that takes
 * requests.
 */
export const servicesProblems: LayerProblems<ServicesSettings> = (settings, environment, folder) => {
  const { services, logRetentionDays } = settings;
  const names = Object.keys(services);
  const zones = environment.profile.requirements.includes("R1") ? folder.zoneIds.length : 1;
  const repositories = folder.layers.artifacts?.services ?? names;
  const principals = Object.keys(folder.layers["kafka-credentials"]?.contract.principals ?? {});
  return [
    ...logRetentionProblems("logRetentionDays", logRetentionDays, environment),
    ...names.flatMap((name) => {
      const { release, size, reaches, calls = [], tasks, scaling, requests, signedBy } = services[name]!;
      const field = `services.${name}`;
      return [
        ...(repositories.includes(name)
          ? []
          : [{ field, rule: `one of layer artifacts' services (${repositories.join(", ")})`, value: name }]),
        ...(reaches.includes("kafka") && !principals.includes(name)
          ? [
              {
                field: `${field}.reaches`,
                rule: `without kafka, in whose contract only ${principals.join(", ") || "nobody"} has rights`,
                value: reaches,
              },
            ]
          : []),
        ...releaseProblems(`${field}.release`, release),
        ...taskSizeProblems(`${field}.size`, size),
        ...(signedBy === undefined
          ? []
          : signerProblems(`${field}.signedBy`, signedBy, requests, folder.layers.canary?.testMerchant)),
        ...calls.flatMap((called) =>
          oneOfProblems(
            `${field}.calls`,
            called,
            names.filter((other) => takesRequests(services[other]!) && other !== name),
          ),
        ),
        ...taskCountProblems(`${field}.tasks`, tasks, zones, environment.load),
        ...scalingProblems(`${field}.scaling`, scaling, takesRequests(services[name]!)),
      ];
    }),
    ...priorityProblems(services),
    ...partnerProblems(settings, "endpoint-service" in folder.layers),
  ];
};

/** Signatures are on requests; merchants are sound, and the test merchant is the canary's. */
function signerProblems(
  field: string,
  { merchants, testMerchant }: NonNullable<ServiceSettings["signedBy"]>,
  requests: ServiceSettings["requests"],
  canary: string = testMerchant,
): FieldProblem[] {
  return [
    ...("paths" in requests
      ? []
      : [{ field, rule: "absent, since it takes no requests", value: testMerchant }]),
    ...oneOfProblems(`${field}.testMerchant`, testMerchant, [canary]),
    ...merchantProblems(`${field}.merchants`, merchants, testMerchant),
  ];
}

/** Tasks that are left when a zone is lost carry the peak, and scaling has room for as many again. */
function taskCountProblems(
  field: string,
  { min, max, transactionsPerSecond }: TaskCounts,
  zones: number,
  load: Load | undefined,
): FieldProblem[] {
  const nextYear = load === undefined ? 0 : load.peakTransactionsPerSecond * (1 + load.yearlyGrowth);
  // Without what binary fractions add: 100 × 1.1 is a little more than 110.
  const peak = Number(nextYear.toFixed(3));
  const needed = Math.ceil(peak / transactionsPerSecond);
  // Zone rebalancing keeps the zones even, so the fullest one has at most so many.
  const left = min - Math.ceil(min / zones);
  const survivors = zones === 1 ? min : left;
  const sound = [
    ...integerProblems(`${field}.transactionsPerSecond`, transactionsPerSecond, 1, 100_000),
    ...integerProblems(`${field}.min`, min, 1, 2_500),
  ];
  // What follows is reckoned from both.
  if (sound.length > 0) return sound;
  return [
    ...(survivors >= needed
      ? []
      : [
          {
            field: `${field}.min`,
            rule: `at least ${floorFor(needed, zones)}: ${needed} tasks carry ${Math.ceil(peak)} transactions a second${zones > 1 ? ` when one of ${zones} zones is lost` : ""}`,
            value: min,
          },
        ]),
    ...integerProblems(`${field}.max`, max, 2 * min, 5_000),
  ];
}

/** The fewest tasks of which `needed` are left without the fullest of `zones`. */
function floorFor(needed: number, zones: number): number {
  let tasks = needed;
  while (zones > 1 && tasks - Math.ceil(tasks / zones) < needed) tasks += 1;
  return tasks;
}

/** No two services stand at the same place among the rules of a listener. */
function priorityProblems(services: ServicesSettings["services"]): FieldProblem[] {
  const owners = new Map<number, string>();
  return Object.entries(services).flatMap(([name, { requests }]) => {
    if (!("priority" in requests)) return [];
    const { priority } = requests;
    const owner = owners.get(priority);
    owners.set(priority, owner ?? name);
    const rule = `another than that of ${owner}`;
    return owner === undefined
      ? []
      : [{ field: `services.${name}.requests.priority`, rule, value: priority }];
  });
}

/** Partners' connections go to a service that takes requests, and come through the endpoint service. */
function partnerProblems(
  { services, partners }: ServicesSettings,
  hasEndpointService: boolean,
): FieldProblem[] {
  if ("noPartners" in partners) return [];
  const { service } = partners;
  const serving = Object.keys(services).filter((name) => takesRequests(services[name]!));
  return [
    ...oneOfProblems("partners.service", service, serving),
    ...(hasEndpointService
      ? []
      : [{ field: "partners", rule: "noPartners where layer endpoint-service is missing", value: service }]),
  ];
}

function takesRequests({ requests }: ServiceSettings): boolean {
  return "paths" in requests;
}
