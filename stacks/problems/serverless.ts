import { ownTopics } from "../../modules/kafka/contract/topic-names";
import { integerProblems, oneOfProblems, type FieldProblem } from "../../modules/core/problems";
import { definitionProblems } from "../../modules/serverless/state-machine/definition-problems";
import { concurrencyProblems, UNRESERVED } from "../../modules/serverless/concurrency";
import { kafkaSourceProblems } from "../../modules/serverless/kafka-consumption";
import { scheduleProblems } from "../../modules/serverless/schedule-times";
import { settlement } from "../../modules/serverless/workflows/settlement";
import type { FunctionSettings, FunctionsSettings } from "../functions-settings";
import type { KafkaSettings } from "../kafka";
import type { SchedulesSettings } from "../schedules";
import { SETTLEMENT_FUNCTIONS, type SettlementSettings } from "../settlement";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/**
 * Reservations leave enough of the account's quota, code is signed where it is checked, and who takes records has a
 * topic, a right to it, and no more pollers than the topic has partitions and the contract allows consumers.
 */
export const functionsProblems: LayerProblems<FunctionsSettings> = (
  settings,
  environment,
  { region, layers },
) => {
  const { functions, concurrencyQuota, signing, logRetentionDays, kafka } = settings;
  const reserved = Object.values(functions).reduce(
    (sum, { concurrency }) => sum + (concurrency.kind === "unreserved" ? 0 : concurrency.reserved),
    0,
  );
  const profile = layers.artifacts?.signing ?? signing;
  return [
    ...logRetentionProblems("logRetentionDays", logRetentionDays, environment),
    ...integerProblems("concurrencyQuota", concurrencyQuota, reserved + UNRESERVED, 1_000_000),
    ...("unsigned" in profile === "unsigned" in signing
      ? []
      : [{ field: "signing", rule: "the same choice as layer artifacts'", value: signing }]),
    ...Object.entries(functions).flatMap(([name, each]) => {
      const field = `functions.${name}`;
      return [
        ...integerProblems(`${field}.memoryMiB`, each.memoryMiB, 128, 10_240),
        ...integerProblems(`${field}.timeoutSeconds`, each.timeoutSeconds, 1, 900),
        ...concurrencyProblems(`${field}.concurrency`, each.concurrency),
        ...consumptionProblems(field, each, kafka, layers.kafka, region),
      ];
    }),
  ];
};

function consumptionProblems(
  field: string,
  { consumes, concurrency }: FunctionSettings,
  kafka: FunctionsSettings["kafka"],
  service: KafkaSettings | undefined,
  region: string,
): FieldProblem[] {
  if (consumes === undefined) return [];
  if (kafka === undefined || service === undefined)
    return [{ field: `${field}.consumes`, rule: "left out where there is no Kafka", value: consumes.topic }];
  const { contract } = service;
  const { topic, principal, pollers } = consumes;
  const known = contract.topics[topic];
  const rights = contract.principals[principal]?.reads[topic];
  const most = pollers.mode === "provisioned" ? pollers.max : 1;
  return [
    ...(service.service.vendor === kafka.vendor
      ? []
      : [
          { field: "kafka.vendor", rule: `${service.service.vendor}, as layer kafka's`, value: kafka.vendor },
        ]),
    ...oneOfProblems(`${field}.consumes.topic`, topic, ownTopics(contract, region)),
    ...(rights === undefined || rights.of === "other-regions"
      ? [
          {
            field: `${field}.consumes.principal`,
            rule: `one that may read ${topic} of its own region`,
            value: principal,
          },
        ]
      : atMost(`${field}.consumes.pollers.max`, most, rights.consumers, `consumers of ${principal}`)),
    ...(known === undefined
      ? []
      : atMost(`${field}.consumes.pollers.max`, most, known.partitions, `partitions of ${topic}`)),
    ...kafkaSourceProblems(`${field}.consumes`, consumes, kafka.way !== "internet"),
    // Each poller calls the function for its own partitions; fewer executions would only throttle them.
    ...(concurrency.kind !== "unreserved" && concurrency.reserved < most
      ? [
          {
            field: `${field}.concurrency.reserved`,
            rule: `at least ${most}, one for each poller`,
            value: concurrency.reserved,
          },
        ]
      : []),
  ];
}

function atMost(field: string, value: number, max: number, what: string): FieldProblem[] {
  return value <= max ? [] : [{ field, rule: `at most ${max}, the ${what}`, value }];
}

/** The workflow fits into one history, and its functions are there. */
export const settlementProblems: LayerProblems<SettlementSettings> = (settings, environment, { layers }) => {
  const { maxPages, concurrency, logRetentionDays } = settings;
  const made = layers.functions?.functions ?? {};
  const functions = Object.keys(made);
  const submit = made[SETTLEMENT_FUNCTIONS.submit]?.concurrency;
  const parts = { collectArn: "", submitArn: "", recordArn: "", ownArn: "" };
  return [
    ...logRetentionProblems("logRetentionDays", logRetentionDays, environment),
    ...Object.values(SETTLEMENT_FUNCTIONS)
      .filter((name) => !functions.includes(name))
      .map((name) => ({ field: "functions", rule: `with layer functions' ${name}`, value: functions })),
    ...integerProblems("maxPages", maxPages, 1, 10_000),
    ...(submit !== undefined && submit.kind !== "unreserved" && submit.reserved < concurrency
      ? [
          {
            field: "concurrency",
            rule: `at most ${submit.reserved}, the reservation of ${SETTLEMENT_FUNCTIONS.submit}`,
            value: concurrency,
          },
        ]
      : []),
    ...definitionProblems(settlement({ ...parts, maxPages, concurrency })).map((problem) => ({
      ...problem,
      field: problem.field.endsWith("concurrency") ? "concurrency" : "maxPages",
    })),
  ];
};

/** One region runs the schedules, the same for all, and their times come every day. */
export const schedulesProblems: LayerProblems<SchedulesSettings> = (
  { runsIn, times },
  { folders },
  folder,
) => {
  const regions = folders
    .filter(({ account, layers }) => account === folder.account && "schedules" in layers)
    .map(({ region }) => region);
  const others = folders.flatMap(({ account, layers }) =>
    account === folder.account && layers.schedules !== undefined ? [layers.schedules.runsIn] : [],
  );
  return [
    ...oneOfProblems("runsIn", runsIn, regions),
    ...(others.every((other) => other === others[0])
      ? []
      : [{ field: "runsIn", rule: `the same in every region (${others.join(", ")})`, value: runsIn }]),
    ...Object.entries(times).flatMap(([name, each]) => scheduleProblems(`times.${name}`, each)),
  ];
};
