import { inventId } from "../invent-id";
import type { RuleContext, TypeRules } from "../type-rules";
import { stringAt, type Values } from "../value";
import { dataPlaneProblems, targetOf } from "./credentials";
import { REGISTRY } from "./registry-type";
import { ALTER_CLUSTER, callerProblems, callerSubjectProblems, deedProblems, type Deed } from "./rights";
import { topicOn } from "./topic-on";

const CLUSTER = "confluent_kafka_cluster";

const clusterIn = (values: Values, context: RuleContext): string => targetOf(values, CLUSTER, context) ?? "";

/** Whoever writes about a subject calls the registry, and may. */
function registryProblems(values: Values, context: RuleContext): string[] {
  return [
    ...dataPlaneProblems(values, REGISTRY, context),
    ...callerSubjectProblems(values, String(values.subject_name), "write", context),
  ];
}

/** What a sink does with some topics: it reads them, keeps offsets, and reports to topics of its own. */
function sinkDeeds(topics: readonly string[]): Deed[] {
  return [
    { operation: "DESCRIBE", resourceType: "CLUSTER", name: "kafka-cluster" },
    { operation: "READ", resourceType: "GROUP", name: "connect-lcc-1" },
    ...topics.map((name): Deed => ({ operation: "READ", resourceType: "TOPIC", name })),
    ...["dlq", "success", "error"].flatMap((report) =>
      ["CREATE", "WRITE"].map((operation): Deed => ({
        operation,
        resourceType: "TOPIC",
        name: `${report}-lcc-1`,
      })),
    ),
  ];
}

/** A connector reads topics that exist, as a service account, through an integration of its environment. */
function connectorProblems(values: Values, context: RuleContext): string[] {
  const config = (values.config_nonsensitive ?? {}) as Values;
  const cluster = stringAt(values, "kafka_cluster.0.id") ?? "";
  const account = String(config["kafka.service.account.id"] ?? "");
  const integration = config["provider.integration.id"];
  const topics = String(config.topics ?? "").split(",");
  return [
    ...topics
      .filter((topic) => topicOn(cluster, topic, context) === undefined)
      .map((topic) => `topics: ${cluster} has no topic "${topic}"`),
    ...(context.store.get("confluent_service_account", account)
      ? []
      : [`kafka.service.account.id: there is no service account "${account}"`]),
    ...(config["connector.class"] === "S3_SINK"
      ? deedProblems(account, cluster, sinkDeeds(topics), context)
      : []),
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
    refuses: (values, context) => [
      ...dataPlaneProblems(values, CLUSTER, context),
      ...callerProblems(
        values,
        { operation: "CREATE", resourceType: "TOPIC", name: String(values.topic_name) },
        context,
      ),
    ],
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
      ...callerProblems(values, ALTER_CLUSTER, context),
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
    refuses: registryProblems,
    id: (values, context) => `${targetOf(values, REGISTRY, context)}/${String(values.subject_name)}`,
    computed: { alias: () => "", compatibility_group: () => "", normalize: () => false },
  },
  confluent_schema: {
    updatable: ["schema", "credentials", "hard_delete", "skip_validation_during_plan"],
    renewed: ["schema_identifier", "version"],
    allowed: { format: ["AVRO", "JSON", "PROTOBUF"] },
    references: { "schema_registry_cluster.0.id": [REGISTRY] },
    refuses: (values, context) => [
      ...registryProblems(values, context),
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
};

function isJson(text: unknown): boolean {
  try {
    JSON.parse(String(text));
    return true;
  } catch {
    return false;
  }
}
