import type { FieldProblem } from "../../core/problems";
import { integerProblems, oneOfProblems } from "../../core/problems";
import { accessRules } from "../contract/access-rules";
import { contractProblems } from "../contract/contract-problems";
import { mirroredRegions, mirroredTopics, ownTopics } from "../contract/topic-names";
import { BYOVPC_REGIONS } from "../redpanda/redpanda-answers";
import { answersOf } from "./answers-of";
import { CAPABILITIES, type Capability } from "./capabilities";
import type { KafkaPlan } from "./kafka-service";
import { PLATFORM_PRINCIPALS } from "./platform-principals";

/** Regions of AWS that Redpanda runs Serverless in, as far as the platform's own are concerned. */
const SERVERLESS_REGIONS = ["us-east-1"];
/** Units that one Enterprise cluster with PrivateLink grows to. */
const MAX_ENTERPRISE_UNITS = 10;
/** Partitions, and compacted ones among them, that one unit carries. */
const ENTERPRISE_UNIT = { partitions: 3_000, compacted: 360 };
const SERVERLESS = { partitions: 5_000, users: 30, acls: 120 };

/** Partitions that each size of a BYOVPC cluster carries, in three copies. */
const TIERS: Readonly<Record<string, number>> = {
  "tier-1": 2_000,
  "tier-2": 5_600,
  "tier-3": 11_200,
  "tier-4": 22_600,
  "tier-5": 45_600,
  "tier-6": 90_000,
  "tier-7": 112_500,
  "tier-8": 112_500,
  "tier-9": 112_500,
};

/** `tier-1` of `tier-1-aws-v3-arm`: what else stands there is which machines, on AWS, are behind it. */
function tierOf(throughputTier: string): string {
  return /^(tier-\d)-aws-v\d-(arm|x86)$/.exec(throughputTier)?.[1] ?? throughputTier;
}

/** Without these the contract is not kept, whatever anybody accepts. */
const INDISPENSABLE: readonly Capability[] = [
  "topics",
  "access",
  "schemas",
  "active-active",
  "active-passive",
];

/** Everything that is wrong in what an environment settles about Kafka: the contract, the vendor's mode, and both together. */
export function planProblems(plan: KafkaPlan): FieldProblem[] {
  const { contract, service, regions } = plan;
  const inContract = contractProblems(contract, regions).map((problem) => ({
    ...problem,
    field: `contract.${problem.field}`,
  }));
  return [
    ...inContract,
    ...Object.keys(contract.principals)
      .filter((name) => (PLATFORM_PRINCIPALS as readonly string[]).includes(name))
      .map((name) => ({
        field: `contract.principals.${name}`,
        rule: `another name than ${PLATFORM_PRINCIPALS.join(", ")}, which are the platform's own`,
        value: name,
      })),
    ...modeProblems(plan),
    ...capabilityProblems(plan),
    ...(service.vendor === "confluent" &&
    service.governance === "ESSENTIALS" &&
    needs(plan).includes("schema-mirrors")
      ? [
          {
            field: "service.governance",
            rule: "ADVANCED, since schemas of mirrored topics go to the other region",
            value: service.governance,
          },
        ]
      : []),
    ...shadowProblems(plan),
    // Sizes of a contract that is wrong anyway say nothing.
    ...(inContract.length > 0 ? [] : sizeProblems(plan)),
  ];
}

function modeProblems({ service, regions }: KafkaPlan): FieldProblem[] {
  const { cluster } = service;
  if (cluster.type === "serverless")
    return oneOfProblems("service.cluster.vendorRegion", cluster.vendorRegion, SERVERLESS_REGIONS);
  // One unit alone is promised 99.9 %, two are 99.99 %.
  if (cluster.type === "enterprise")
    return integerProblems("service.cluster.maxUnits", cluster.maxUnits, 2, MAX_ENTERPRISE_UNITS);
  if (cluster.type === "byovpc")
    return [
      ...oneOfProblems("service.cluster.throughputTier", tierOf(cluster.throughputTier), Object.keys(TIERS)),
      ...regions.flatMap((region) => oneOfProblems("service.cluster.type in region", region, BYOVPC_REGIONS)),
    ];
  return [
    {
      field: "service.cluster.type",
      rule: "enterprise: no layer makes the network of its own that a Dedicated cluster with PrivateLink wants",
      value: cluster.type,
    },
  ];
}

/** A shadow link copies the whole registry, which then takes no schemas of its own. */
function shadowProblems({ contract, service }: KafkaPlan): FieldProblem[] {
  if (service.vendor !== "redpanda" || contract.recovery.mode !== "active-passive") return [];
  return Object.entries(contract.topics)
    .filter(([, { mirrored, schema }]) => !mirrored && !("noSchema" in schema))
    .map(([name]) => ({
      field: `contract.topics.${name}.mirrored`,
      rule: "true for a topic with a schema, since a shadow link makes the other region's registry a copy",
      value: false,
    }));
}

/** What the contract asks for that the vendor does not do, unless the settings accept that in words. */
function capabilityProblems(plan: KafkaPlan): FieldProblem[] {
  const answers = answersOf(plan);
  const { accepts, cluster } = plan.service;
  return needs(plan).flatMap((capability): FieldProblem[] => {
    const answer = answers[capability];
    if (answer.mode === "full") return [];
    const said = answer.mode === "none" ? answer.reason : answer.by;
    if (answer.mode === "none" && INDISPENSABLE.includes(capability))
      return [
        {
          field: "service.cluster",
          rule: `one that has ${CAPABILITIES[capability]}: ${said}`,
          value: cluster.type,
        },
      ];
    if (accepts[capability] !== undefined) return [];
    return [
      {
        field: `service.accepts.${capability}`,
        rule: `why the environment does with less (${said}), or another service`,
        value: undefined,
      },
    ];
  });
}

/** What an environment's contract makes use of. */
function needs(plan: KafkaPlan): Capability[] {
  const { contract, regions } = plan;
  const topics = Object.values(contract.topics);
  const principals = Object.values(contract.principals);
  const { mode } = contract.recovery;
  const mirrored = mode !== "single-region" && regions.length > 1 && mirroredTopics(contract).length > 0;
  return [
    "topics",
    "access",
    ...(topics.some(({ schema }) => !("noSchema" in schema)) ? (["schemas"] as const) : []),
    ...(principals.some(({ quota }) => !("noQuota" in quota)) ? (["quotas"] as const) : []),
    "private-access",
    "own-key",
    "zones",
    ...(mirrored ? [mode] : []),
    // Without mirrors nothing is promoted.
    ...(mirrored && answersOf(plan)[mode].mode !== "none" ? (["mirror-failover"] as const) : []),
    ...(mirrored && topics.some(({ mirrored: each, schema }) => each && !("noSchema" in schema))
      ? (["schema-mirrors"] as const)
      : []),
    ...(topics.some(({ archived }) => archived) ? (["archive"] as const) : []),
    "stateless-secrets",
  ];
}

/** Whether the cluster of each region carries its own topics and the mirrors of the others'. */
function sizeProblems(plan: KafkaPlan): FieldProblem[] {
  const { contract, service, regions } = plan;
  const { cluster } = service;
  const counts = regions.map((region) => {
    const own = ownTopics(contract, region);
    const mirrors = mirroredRegions(contract, region, regions).flatMap(() => mirroredTopics(contract));
    const all = [...own, ...mirrors].map((topic) => contract.topics[topic]!);
    const sum = (topics: typeof all): number =>
      topics.reduce((total, { partitions }) => total + partitions, 0);
    return {
      partitions: sum(all),
      compacted: sum(all.filter(({ cleanup }) => cleanup.policy === "compact")),
      acls: Object.keys(accessRules(contract, region, regions)).length,
    };
  });
  const most = (side: keyof (typeof counts)[number]): number =>
    Math.max(0, ...counts.map((count) => count[side]));
  if (cluster.type === "serverless") {
    const users = 2 * (Object.keys(contract.principals).length + 1);
    return [
      ...limit("partitions", most("partitions"), SERVERLESS.partitions),
      ...limit("users, two generations of each principal", users, SERVERLESS.users),
      // Each generation of a principal is a user with rights of its own.
      ...limit("ACLs, for two generations of each principal", 2 * most("acls"), SERVERLESS.acls),
    ];
  }
  if (cluster.type === "byovpc")
    return limit("partitions", most("partitions"), TIERS[tierOf(cluster.throughputTier)] ?? 0);
  if (cluster.type !== "enterprise") return [];
  return (["partitions", "compacted"] as const).flatMap((side) =>
    limit(
      side === "partitions" ? "partitions" : "compacted partitions",
      most(side),
      cluster.maxUnits * ENTERPRISE_UNIT[side],
    ),
  );
}

function limit(what: string, count: number, max: number): FieldProblem[] {
  if (count <= max) return [];
  return [
    { field: "service.cluster", rule: `large enough for ${count} ${what}; it takes ${max}`, value: max },
  ];
}
