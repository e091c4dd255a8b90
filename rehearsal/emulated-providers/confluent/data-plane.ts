import { inventId } from "../invent-id";
import type { RuleContext, TypeRules } from "../type-rules";
import { stringAt, valuesAt, type Values } from "../value";
import { dataPlaneProblems, keyProblems, targetOf } from "./credentials";

const CLUSTER = "confluent_kafka_cluster";
const REGISTRY = "confluent_schema_registry_cluster";

const clusterIn = (values: Values, context: RuleContext): string => targetOf(values, CLUSTER, context) ?? "";

/** The topic or mirror of a name on a cluster. */
function topicOn(cluster: string, name: string, { store }: RuleContext): Values | undefined {
  const id = `${cluster}/${name}`;
  return (
    store.get("confluent_kafka_topic", id) ??
    store.find(
      "confluent_kafka_mirror_topic",
      (mirror) => stringAt(mirror, "kafka_cluster.0.id") === cluster && mirror.mirror_topic_name === name,
    )
  );
}

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
    return key === undefined ? [] : keyProblems(key, stringAt(block, "credentials.0.secret"), id, context);
  });
}

/** A connector reads topics that exist, as a service account, through an integration of its environment. */
function connectorProblems(values: Values, context: RuleContext): string[] {
  const config = (values.config_nonsensitive ?? {}) as Values;
  const cluster = stringAt(values, "kafka_cluster.0.id") ?? "";
  const account = String(config["kafka.service.account.id"] ?? "");
  const integration = config["provider.integration.id"];
  return [
    ...String(config.topics ?? "")
      .split(",")
      .filter((topic) => topicOn(cluster, topic, context) === undefined)
      .map((topic) => `topics: ${cluster} has no topic "${topic}"`),
    ...(context.store.get("confluent_service_account", account)
      ? []
      : [`kafka.service.account.id: there is no service account "${account}"`]),
    ...(integration === undefined || context.store.get("confluent_provider_integration", String(integration))
      ? []
      : [`provider.integration.id: there is no provider integration "${String(integration)}"`]),
  ];
}

/** What clusters and registries make themselves: the call needs a way to them, and a key. */
export const DATA_PLANE: Readonly<Record<string, TypeRules>> = {
  confluent_kafka_topic: {
    updatable: ["config", "credentials", "partitions_count"],
    references: { "kafka_cluster.0.id": [CLUSTER] },
    refuses: (values, context) => dataPlaneProblems(values, CLUSTER, context),
    id: (values, context) => `${clusterIn(values, context)}/${String(values.topic_name)}`,
  },
  confluent_kafka_acl: {
    updatable: ["credentials"],
    allowed: {
      resource_type: ["TOPIC", "GROUP", "CLUSTER", "TRANSACTIONAL_ID", "DELEGATION_TOKEN", "UNKNOWN", "ANY"],
      pattern_type: ["LITERAL", "PREFIXED", "MATCH", "ANY", "UNKNOWN"],
      operation: [
        "ALL",
        "READ",
        "WRITE",
        "CREATE",
        "DELETE",
        "ALTER",
        "DESCRIBE",
        "CLUSTER_ACTION",
        "DESCRIBE_CONFIGS",
        "ALTER_CONFIGS",
        "IDEMPOTENT_WRITE",
      ],
      permission: ["ALLOW", "DENY"],
    },
    patterns: { principal: [/^User:(sa|u|pool)-/, "User: and an id"] },
    references: { "kafka_cluster.0.id": [CLUSTER] },
    refuses: (values, context) => [
      ...dataPlaneProblems(values, CLUSTER, context),
      ...(context.store.get("confluent_service_account", String(values.principal).replace("User:", ""))
        ? []
        : [`principal: there is no service account "${String(values.principal)}"`]),
    ],
    id: (values, context) =>
      [
        clusterIn(values, context),
        ...[
          "resource_type",
          "resource_name",
          "pattern_type",
          "principal",
          "host",
          "operation",
          "permission",
        ].map((name) => String(values[name])),
      ].join("#"),
  },
  confluent_subject_config: {
    updatable: ["compatibility_level", "compatibility_group", "credentials", "normalize"],
    allowed: {
      compatibility_level: [
        "BACKWARD",
        "BACKWARD_TRANSITIVE",
        "FORWARD",
        "FORWARD_TRANSITIVE",
        "FULL",
        "FULL_TRANSITIVE",
        "NONE",
      ],
    },
    references: { "schema_registry_cluster.0.id": [REGISTRY] },
    refuses: (values, context) => dataPlaneProblems(values, REGISTRY, context),
    id: (values, context) => `${targetOf(values, REGISTRY, context)}/${String(values.subject_name)}`,
    computed: { alias: () => "", compatibility_group: () => "", normalize: () => false },
  },
  confluent_schema: {
    updatable: ["schema", "credentials", "hard_delete", "skip_validation_during_plan"],
    renewed: ["schema_identifier", "version"],
    allowed: { format: ["AVRO", "JSON", "PROTOBUF"] },
    references: { "schema_registry_cluster.0.id": [REGISTRY] },
    refuses: (values, context) => [
      ...dataPlaneProblems(values, REGISTRY, context),
      ...(values.format === "PROTOBUF" || isJson(values.schema) ? [] : ["schema must be JSON"]),
    ],
    id: (values, context) => `${targetOf(values, REGISTRY, context)}/${String(values.subject_name)}/latest`,
    computed: { schema_identifier: (_values, { serial }) => 100_000 + serial },
  },
  confluent_connector: {
    updatable: ["config_nonsensitive", "config_sensitive", "status"],
    references: { "environment.0.id": ["confluent_environment"], "kafka_cluster.0.id": [CLUSTER] },
    refuses: connectorProblems,
    id: (_values, { serial }) => inventId("lcc-", serial),
    computed: { status: () => "RUNNING" },
  },
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
    refuses: linkProblems,
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
    refuses: mirrorProblems,
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

/** The other registry exists at its endpoint, and the key opens it. */
function exporterProblems(values: Values, context: RuleContext): string[] {
  const [destination] = valuesAt(values, ["destination_schema_registry_cluster", "0"]) as Values[];
  const endpoint = stringAt(destination, "rest_endpoint") ?? "";
  const found = context.store.find(REGISTRY, (registry) =>
    [
      registry.rest_endpoint,
      ...valuesAt(registry, ["private_regional_rest_endpoints"]).flatMap((each) =>
        Object.values(each as Values),
      ),
    ].includes(endpoint),
  );
  if (found === undefined) return [`destination_schema_registry_cluster: nothing answers at "${endpoint}"`];
  const id = stringAt(found, "id")!;
  return keyProblems(
    stringAt(destination, "credentials.0.key"),
    stringAt(destination, "credentials.0.secret"),
    id,
    context,
  );
}

function isJson(text: unknown): boolean {
  try {
    JSON.parse(String(text));
    return true;
  } catch {
    return false;
  }
}
