/** Types of Kafka's vendors whose import id is their `id`. */
export const VENDORS_IMPORTED_BY_ID: readonly string[] = [
  "confluent_byok_key",
  "confluent_environment",
  "confluent_kafka_acl",
  "confluent_kafka_client_quota",
  "confluent_kafka_mirror_topic",
  "confluent_kafka_topic",
  "confluent_role_binding",
  "confluent_schema",
  "confluent_schema_exporter",
  "confluent_service_account",
  "confluent_subject_config",
  "redpanda_cluster",
  "redpanda_network",
  "redpanda_resource_group",
  "redpanda_serverless_cluster",
  "redpanda_shadow_link",
];
