/** Type under which the store has Schema Registries; Terraform only looks them up. */
export const REGISTRY = "confluent_schema_registry_cluster";
