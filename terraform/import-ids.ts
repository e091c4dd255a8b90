import { IMPORTED_BY_ID } from "./imported-by-id";

/** Attributes of a resource in a state. */
export type Attributes = Readonly<Record<string, unknown>>;

/** How one type of resource is named to an import where its `id` is not the name. */
type ImportId = (attributes: Attributes) => string;

const join =
  (separator: string, ...names: readonly string[]): ImportId =>
  (attributes) =>
    names.map((name) => text(attributes, name)).join(separator);

/** How Confluent names what belongs to an environment: `env-…/lkc-…`. */
const inEnvironment: ImportId = (attributes) =>
  `${blockId(attributes, "environment")}/${text(attributes, "id")}`;

/** Types whose import id is not their `id`, as the provider's documentation of each says. */
const FORMS: Readonly<Record<string, ImportId>> = {
  aws_appautoscaling_policy: join("/", "service_namespace", "resource_id", "scalable_dimension", "name"),
  aws_appautoscaling_target: join("/", "service_namespace", "resource_id", "scalable_dimension"),
  aws_backup_restore_testing_plan: join("", "name"),
  aws_backup_restore_testing_selection: join(":", "name", "restore_testing_plan_name"),
  aws_backup_selection: join("|", "plan_id", "id"),
  aws_cloudwatch_event_target: join("/", "event_bus_name", "rule", "target_id"),
  aws_cloudwatch_log_account_policy: join(":", "policy_name", "policy_type"),
  aws_cloudwatch_log_metric_filter: join(":", "log_group_name", "name"),
  aws_default_route_table: join("", "vpc_id"),
  aws_ebs_encryption_by_default: () => "default",
  aws_ebs_snapshot_block_public_access: () => "default",
  aws_ec2_serial_console_access: () => "default",
  aws_ecs_cluster: join("", "name"),
  // The state may name the cluster by its ARN.
  aws_ecs_service: (attributes) =>
    [text(attributes, "cluster").split("/").at(-1), text(attributes, "name")].join("/"),
  aws_ecs_task_definition: join("", "arn"),
  aws_codedeploy_deployment_group: join(":", "app_name", "deployment_group_name"),
  aws_lambda_alias: join("/", "function_name", "name"),
  aws_iam_role_policy_attachment: join("/", "role", "policy_arn"),
  aws_lambda_permission: join("/", "function_name", "statement_id"),
  aws_route: (attributes) =>
    [
      text(attributes, "route_table_id"),
      firstText(attributes, [
        "destination_cidr_block",
        "destination_ipv6_cidr_block",
        "destination_prefix_list_id",
      ]),
    ].join("_"),
  aws_wafv2_web_acl: join("/", "id", "name", "scope"),
  aws_s3_object: join("/", "bucket", "key"),
  confluent_access_point: inEnvironment,
  confluent_connector: (attributes) =>
    [
      blockId(attributes, "environment"),
      blockId(attributes, "kafka_cluster"),
      text(attributes["config_nonsensitive"] as Attributes, "name"),
    ].join("/"),
  confluent_gateway: inEnvironment,
  confluent_kafka_cluster: inEnvironment,
  confluent_provider_integration: inEnvironment,
  aws_route_table_association: (attributes) =>
    [firstText(attributes, ["subnet_id", "gateway_id"]), text(attributes, "route_table_id")].join("/"),
};

/** What creating a resource comes to that is a setting of its account, and stands already. */
const SAME_SETTING = "creating it writes the same setting again, which changes nothing";

/** Why objects of a cluster at Redpanda are not found. */
const IN_REDPANDA_CLUSTER =
  "is imported by hand, by its name and the cluster's id, which its state does not have";

/** Types that the provider cannot import, and what that means after a state is lost. */
const NOT_IMPORTABLE: Readonly<Record<string, string>> = {
  aws_acm_certificate_validation: "has no import; what is waited for again has happened long ago",
  aws_ec2_image_block_public_access: `has no import; ${SAME_SETTING}`,
  aws_ec2_instance_metadata_defaults: `has no import; ${SAME_SETTING}`,
  aws_guardduty_detector_feature: `has no import; ${SAME_SETTING}`,
  aws_guardduty_organization_configuration_feature: `has no import; ${SAME_SETTING}`,
  aws_secretsmanager_secret_version:
    "is not imported, since that writes the secret into plan and state; another version is added, which nothing uses",
  confluent_api_key: "is not imported, since nobody can read its secret again; another key is made",
  confluent_cluster_link: "is imported by hand, since that wants keys of both clusters in variables",
  redpanda_acl: IN_REDPANDA_CLUSTER,
  redpanda_schema: IN_REDPANDA_CLUSTER,
  redpanda_secret: IN_REDPANDA_CLUSTER,
  redpanda_topic: IN_REDPANDA_CLUSTER,
  redpanda_user: IN_REDPANDA_CLUSTER,
  aws_vpc_endpoint_service_allowed_principal:
    "has no import; adding the same principal again changes nothing",
};

/** Whether it is known how, or why not, a type is imported. */
export function knowsImport(type: string): boolean {
  return type in FORMS || type in NOT_IMPORTABLE || IMPORTED_BY_ID.has(type);
}

/** Why a type cannot be imported; nothing if it can. */
export function notImportable(type: string): string | undefined {
  return NOT_IMPORTABLE[type];
}

/**
 * Id by which an import finds a resource.
 * @throws RangeError if the state lacks an attribute that the id is made of
 */
export function importId(type: string, attributes: Attributes): string {
  return (FORMS[type] ?? join("", "id"))(attributes);
}

/** Id in a nested block that stands once. */
function blockId(attributes: Attributes, block: string): string {
  const [first] = attributes[block] as readonly Attributes[];
  return text(first!, "id");
}

function text(attributes: Attributes, name: string): string {
  const value = attributes[name];
  if (typeof value !== "string" || value === "") throw new RangeError(`the state has no ${name}`);
  return value;
}

function firstText(attributes: Attributes, names: readonly string[]): string {
  const found = names
    .map((name) => attributes[name])
    .find((value) => typeof value === "string" && value !== "");
  if (found === undefined) throw new RangeError(`the state has none of ${names.join(", ")}`);
  return found as string;
}
