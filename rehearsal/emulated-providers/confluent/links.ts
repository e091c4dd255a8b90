import { inventId } from "../invent-id";
import type { RuleContext, TypeRules } from "../type-rules";
import { stringAt, valuesAt, type Values } from "../value";
import { dataPlaneProblems, keyProblems, targetOf } from "./credentials";
import { registryAddresses } from "./endpoints";
import { REGISTRY } from "./registry-type";
import {
  ALTER_CLUSTER,
  callerProblems,
  callerSubjectProblems,
  deedProblems,
  ownerOf,
  subjectProblems,
  type Deed,
} from "./rights";
import { topicOn } from "./topic-on";

const CLUSTER = "confluent_kafka_cluster";

/** A mirror copies a topic that its link's other side has, and takes a name that is free on its own side. */
function mirrorProblems(values: Values, context: RuleContext): string[] {
  const cluster = stringAt(values, "kafka_cluster.0.id") ?? "";
  const link = stringAt(values, "cluster_link.0.link_name") ?? "";
  const name = stringAt(values, "source_kafka_topic.0.topic_name") ?? "";
  const found = context.store.get("confluent_cluster_link", `${cluster}/${link}`);
  if (found === undefined) return [`there is no cluster link "${link}" on ${cluster}`];
  const source =
    stringAt(found, "remote_kafka_cluster.0.id") ?? stringAt(found, "source_kafka_cluster.0.id") ?? "";
  return [
    ...(context.store.get("confluent_kafka_topic", `${source}/${name}`)
      ? []
      : [`${source} has no topic "${name}"`]),
    ...(topicOn(cluster, name, context) &&
    !context.store.get("confluent_kafka_mirror_topic", `${cluster}/${link}/${name}`)
      ? [`${cluster} has a topic "${name}" already`]
      : []),
  ];
}

const DESCRIBE_CLUSTER: Deed = { ...ALTER_CLUSTER, operation: "DESCRIBE" };

/** Offsets are taken along of groups that a filter names, and of none without one. */
function offsetProblems(values: Values): string[] {
  const config = (values.config ?? {}) as Values;
  return config["consumer.offset.sync.enable"] === "true" &&
    config["consumer.offset.group.filters"] === undefined
    ? ["config: consumer.offset.sync.enable does nothing without consumer.offset.group.filters"]
    : [];
}

/** Both ends of a link exist, and the keys it was given open them. */
function linkProblems(values: Values, context: RuleContext): string[] {
  return [
    "local_kafka_cluster",
    "remote_kafka_cluster",
    "source_kafka_cluster",
    "destination_kafka_cluster",
  ].flatMap((end) => {
    const [block] = valuesAt(values, [end, "0"]);
    if (block === undefined) return [];
    const id = stringAt(block, "id") ?? "";
    if (context.store.get(CLUSTER, id) === undefined) return [`${end}: there is no ${CLUSTER} "${id}"`];
    const key = stringAt(block, "credentials.0.key");
    if (key === undefined) return [];
    const deed = end.startsWith("local") || end.startsWith("destination") ? ALTER_CLUSTER : DESCRIBE_CLUSTER;
    return [
      ...keyProblems(key, stringAt(block, "credentials.0.secret"), id, context),
      ...deedProblems(ownerOf(key, context), id, [deed], context),
    ];
  });
}

/** The other registry exists at its endpoint, and the key opens it. */
function exporterProblems(values: Values, context: RuleContext): string[] {
  const [destination] = valuesAt(values, ["destination_schema_registry_cluster", "0"]) as Values[];
  const endpoint = stringAt(destination, "rest_endpoint") ?? "";
  const found = context.store.find(REGISTRY, (registry) =>
    [registry.rest_endpoint, ...registryAddresses(registry, context)].includes(endpoint),
  );
  if (found === undefined) return [`destination_schema_registry_cluster: nothing answers at "${endpoint}"`];
  const id = stringAt(found, "id")!;
  const key = stringAt(destination, "credentials.0.key");
  const subjects = valuesAt(values, ["subjects", "*"]).map(String);
  const into = String(values.context ?? "").replace(/^\.?/, ".");
  return [
    ...keyProblems(key, stringAt(destination, "credentials.0.secret"), id, context),
    ...subjects.flatMap((subject) => [
      ...callerSubjectProblems(values, subject, "read", context),
      ...subjectProblems(key, id, `:${into}:${subject}`, "write", context),
    ]),
  ];
}

/** What joins the clusters and registries of two regions. */
export const LINKS: Readonly<Record<string, TypeRules>> = {
  confluent_cluster_link: {
    updatable: [
      "config",
      "local_kafka_cluster",
      "remote_kafka_cluster",
      "source_kafka_cluster",
      "destination_kafka_cluster",
    ],
    conflicts: [["local_kafka_cluster", "source_kafka_cluster"]],
    allowed: {
      link_mode: ["SOURCE", "DESTINATION", "BIDIRECTIONAL"],
      connection_mode: ["INBOUND", "OUTBOUND"],
    },
    refuses: (values, context) => [...linkProblems(values, context), ...offsetProblems(values)],
    id: (values) =>
      `${stringAt(values, "local_kafka_cluster.0.id") ?? stringAt(values, "destination_kafka_cluster.0.id")}/${String(values.link_name)}`,
    computed: { cluster_link_id: (_values, { serial }) => inventId("link-", serial) },
    keeps: ({ id }, { store }) => {
      const mirror = store.find(
        "confluent_kafka_mirror_topic",
        (each) =>
          `${stringAt(each, "kafka_cluster.0.id")}/${stringAt(each, "cluster_link.0.link_name")}` === id,
      );
      return mirror && `mirror topic "${stringAt(mirror, "id")}" uses it`;
    },
  },
  confluent_kafka_mirror_topic: {
    updatable: ["status", "kafka_cluster"],
    allowed: { status: ["ACTIVE", "PAUSED", "PROMOTED", "FAILED_OVER"] },
    references: { "kafka_cluster.0.id": [CLUSTER] },
    refuses: (values, context) => [
      ...callerProblems(values, ALTER_CLUSTER, context),
      ...mirrorProblems(values, context),
    ],
    id: (values) =>
      `${stringAt(values, "kafka_cluster.0.id")}/${stringAt(values, "cluster_link.0.link_name")}/${stringAt(values, "source_kafka_topic.0.topic_name")}`,
    computed: {
      mirror_topic_name: (values) => stringAt(values, "source_kafka_topic.0.topic_name")!,
      status: () => "ACTIVE",
    },
  },
  confluent_schema_exporter: {
    updatable: [
      "config",
      "credentials",
      "destination_schema_registry_cluster",
      "reset_on_update",
      "status",
      "subjects",
    ],
    allowed: { context_type: ["AUTO", "CUSTOM", "NONE", "DEFAULT"] },
    references: { "schema_registry_cluster.0.id": [REGISTRY] },
    refuses: (values, context) => [
      ...dataPlaneProblems(values, REGISTRY, context),
      ...exporterProblems(values, context),
    ],
    id: (values, context) => `${targetOf(values, REGISTRY, context)}/${String(values.name)}`,
    computed: { status: () => "RUNNING", context: () => ".", subject_rename_format: () => "" },
  },
};
