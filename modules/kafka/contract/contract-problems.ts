import { integerProblems, oneOfProblems, patternProblems, type FieldProblem } from "../../core/problems";
import { accessProblems } from "./access-problems";
import {
  COMPATIBILITIES,
  SCHEMA_FORMATS,
  type KafkaContract,
  type Principal,
  type Recovery,
  type Topic,
} from "./kafka-contract";

const NAME = /^[a-z][a-z0-9-]{0,49}$/;
const NAME_RULE = "1 to 50 lower-case letters, digits and hyphens, a letter first";
/** Most that one topic needs here; a cluster's own limit is judged with the adapter. */
const MAX_PARTITIONS = 1_000;
const MAX_RETENTION_HOURS = 24 * 365;
const MESSAGE_BYTES = { min: 1_024, max: 8_388_608 };
/** Confluent takes no smaller quota. */
const MIN_QUOTA = 1_000_000;

/**
 * Everything that is wrong in a contract, whoever runs Kafka.
 * @param regions regions that have a cluster
 */
export function contractProblems(contract: KafkaContract, regions: readonly string[]): FieldProblem[] {
  return [
    ...Object.entries(contract.topics).flatMap(([name, topic]) => topicProblems(name, topic)),
    ...Object.entries(contract.principals).flatMap(([name, principal]) => [
      ...patternProblems(`principals.${name}`, name, NAME, NAME_RULE),
      ...quotaProblems(name, principal),
      ...accessProblems(name, principal, contract.topics),
    ]),
    ...recoveryProblems(contract.recovery, regions),
  ];
}

function topicProblems(name: string, topic: Topic): FieldProblem[] {
  const field = `topics.${name}`;
  const { partitions, cleanup, maxMessageBytes, schema, archived } = topic;
  return [
    ...patternProblems(field, name, NAME, NAME_RULE),
    ...integerProblems(`${field}.partitions`, partitions, 1, MAX_PARTITIONS),
    ...oneOfProblems<string>(`${field}.cleanup.policy`, cleanup.policy, ["delete", "compact"]),
    ...("retentionHours" in cleanup
      ? integerProblems(`${field}.cleanup.retentionHours`, cleanup.retentionHours, 1, MAX_RETENTION_HOURS)
      : []),
    ...integerProblems(`${field}.maxMessageBytes`, maxMessageBytes, MESSAGE_BYTES.min, MESSAGE_BYTES.max),
    ...("noSchema" in schema
      ? archived
        ? [
            {
              field: `${field}.archived`,
              rule: "false, since the archive reads messages by their schema",
              value: true,
            },
          ]
        : []
      : [
          ...oneOfProblems(`${field}.schema.format`, schema.format, SCHEMA_FORMATS),
          ...oneOfProblems(`${field}.schema.compatibility`, schema.compatibility, COMPATIBILITIES),
          ...definitionProblems(`${field}.schema.definition`, schema.format, schema.definition),
        ]),
  ];
}

/** Avro and JSON Schema are written in JSON; Protobuf is left to the registry. */
function definitionProblems(field: string, format: string, definition: string): FieldProblem[] {
  if (format === "PROTOBUF")
    return /\S/.test(definition) ? [] : [{ field, rule: "a schema", value: definition }];
  try {
    JSON.parse(definition);
    return [];
  } catch {
    return [{ field, rule: `a schema in JSON, as ${format} is written`, value: definition }];
  }
}

function quotaProblems(name: string, { quota }: Principal): FieldProblem[] {
  if ("noQuota" in quota) return [];
  return (["ingressBytesPerSecond", "egressBytesPerSecond"] as const).flatMap((side) =>
    integerProblems(`principals.${name}.quota.${side}`, quota[side], MIN_QUOTA, Number.MAX_SAFE_INTEGER),
  );
}

function recoveryProblems(recovery: Recovery, regions: readonly string[]): FieldProblem[] {
  const { mode } = recovery;
  const modes = regions.length > 1 ? ["active-active", "active-passive"] : ["single-region"];
  return [
    ...(modes.includes(mode)
      ? []
      : [
          {
            field: "recovery.mode",
            rule: `one of ${modes.join(", ")}, since Kafka runs in ${regions.join(", ")}`,
            value: mode,
          },
        ]),
    ...(mode === "active-passive"
      ? oneOfProblems("recovery.activeRegion", recovery.activeRegion, regions)
      : []),
  ];
}
