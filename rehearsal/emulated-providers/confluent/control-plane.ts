import { CANARY } from "../../canaries";
import { inventId } from "../invent-id";
import type { RuleContext, TypeRules } from "../type-rules";
import { stringAt, valuesAt, type Values } from "../value";
import { accessPointZone, clusterEndpoints } from "./endpoints";
import { closeRegistry, openRegistry } from "./registry";
import { REGISTRY } from "./registry-type";

const ARN_OF_KEY = [
  /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/\S+$/,
  "the ARN of a KMS key, not of an alias",
] as const;
const ARN_OF_ROLE = [/^arn:aws:iam::\d{12}:role\/\S+$/, "the ARN of an IAM role"] as const;
const ENVIRONMENT = { "environment.0.id": ["confluent_environment"] };
/** Account in which Confluent's own roles stand, here. */
const VENDOR_ACCOUNT = "999999999999";

const withPrefix =
  (prefix: string): TypeRules["id"] =>
  (_values, { serial }) =>
    inventId(prefix, serial);

/** Service accounts by whom somebody is named: `User:sa-…`. */
function accountProblems(values: Values, { store }: RuleContext): string[] {
  const principal = stringAt(values, "principal") ?? "";
  return store.get("confluent_service_account", principal.replace(/^User:/, "")) === undefined
    ? [`principal: there is no service account "${principal}"`]
    : [];
}

/** Every id that a resource name (`crn://…/environment=env-1/cloud-cluster=lkc-1/…`) speaks of. */
function crnProblems(values: Values, { store }: RuleContext): string[] {
  const types: Readonly<Record<string, string>> = {
    environment: "confluent_environment",
    "cloud-cluster": "confluent_kafka_cluster",
    "schema-registry": REGISTRY,
  };
  return [...(stringAt(values, "crn_pattern") ?? "").matchAll(/\/([a-z-]+)=([^/]+)/g)].flatMap(
    ([, kind, id]) => {
      const type = types[kind!];
      return type === undefined || store.get(type, id!) ? [] : [`crn_pattern: there is no ${type} "${id}"`];
    },
  );
}

/** What Confluent's control plane makes: it can be called from anywhere. */
export const CONTROL_PLANE: Readonly<Record<string, TypeRules>> = {
  confluent_environment: {
    updatable: ["display_name", "stream_governance"],
    allowed: { "stream_governance.0.package": ["ESSENTIALS", "ADVANCED"] },
    unique: (values) => String(values.display_name),
    id: withPrefix("env-"),
    computed: {
      resource_name: (_values, { serial }) => `crn://confluent.cloud/environment=${inventId("env-", serial)}`,
    },
    removed: closeRegistry,
  },
  confluent_gateway: {
    updatable: ["display_name"],
    exactlyOne: [
      [
        "aws_ingress_private_link_gateway",
        "aws_egress_private_link_gateway",
        "aws_private_network_interface_gateway",
      ],
    ],
    references: ENVIRONMENT,
    id: withPrefix("gw-"),
    computed: {
      "aws_ingress_private_link_gateway.vpc_endpoint_service_name": (values) =>
        `com.amazonaws.vpce.${stringAt(values, "aws_ingress_private_link_gateway.0.region")}.vpce-svc-0123456789abcdef0`,
    },
  },
  confluent_access_point: {
    updatable: ["display_name"],
    exactlyOne: [
      [
        "aws_ingress_private_link_endpoint",
        "aws_egress_private_link_endpoint",
        "aws_private_network_interface",
      ],
    ],
    inAws: ["aws_ingress_private_link_endpoint.0.vpc_endpoint_id"],
    patterns: {
      "aws_ingress_private_link_endpoint.0.vpc_endpoint_id": [/^vpce-/, "the id of a VPC endpoint"],
    },
    references: { ...ENVIRONMENT, "gateway.0.id": ["confluent_gateway"] },
    id: withPrefix("ap-"),
    computed: {
      "aws_ingress_private_link_endpoint.dns_domain": accessPointZone,
      "aws_ingress_private_link_endpoint.vpc_endpoint_service_name": (values, { store }) =>
        stringAt(
          store.get("confluent_gateway", stringAt(values, "gateway.0.id")!),
          "aws_ingress_private_link_gateway.0.vpc_endpoint_service_name",
        )!,
    },
  },
  confluent_byok_key: {
    exactlyOne: [["aws", "azure", "gcp"]],
    patterns: { "aws.0.key_arn": ARN_OF_KEY },
    unique: (values) => stringAt(values, "aws.0.key_arn") ?? "",
    id: withPrefix("cck-"),
    computed: {
      "aws.roles": (values) => [`arn:aws:iam::${VENDOR_ACCOUNT}:role/${stringAt(values, "id")}-byok`],
    },
  },
  confluent_service_account: {
    updatable: [],
    patterns: {
      display_name: [/^[a-zA-Z0-9][a-zA-Z0-9 ._-]{0,63}$/, "1 to 64 letters, digits, spaces or ._-"],
    },
    unique: (values) => String(values.display_name),
    id: withPrefix("sa-"),
    computed: { api_version: () => "iam/v2", kind: () => "ServiceAccount" },
  },
  confluent_provider_integration: {
    exactlyOne: [["aws"]],
    patterns: { "aws.0.customer_role_arn": ARN_OF_ROLE },
    references: ENVIRONMENT,
    unique: (values) => `${stringAt(values, "environment.0.id")}/${String(values.display_name)}`,
    id: withPrefix("cspi-"),
    computed: {
      "aws.external_id": (values) => `external-${stringAt(values, "id")}`,
      "aws.iam_role_arn": (values) => `arn:aws:iam::${VENDOR_ACCOUNT}:role/${stringAt(values, "id")}`,
    },
    keeps: (values, { store }) => {
      const user = store.find("confluent_connector", (connector) =>
        valuesAt(connector, ["config_nonsensitive", "provider.integration.id"]).includes(values.id!),
      );
      return user && `confluent_connector "${stringAt(user, "id")}" uses it`;
    },
  },
  confluent_kafka_cluster: {
    updatable: ["display_name", "enterprise", "standard", "dedicated", "deletion_protection"],
    exactlyOne: [["basic", "standard", "enterprise", "dedicated", "freight"]],
    allowed: {
      availability: ["SINGLE_ZONE", "MULTI_ZONE", "LOW", "HIGH"],
      cloud: ["AWS", "AZURE", "GCP"],
    },
    references: {
      ...ENVIRONMENT,
      "byok_key.0.id": ["confluent_byok_key"],
      "network.0.id": ["confluent_network"],
    },
    id: withPrefix("lkc-"),
    computed: {
      api_version: () => "cmk/v2",
      kind: () => "Cluster",
      bootstrap_endpoint: (values) =>
        `SASL_SSL://${stringAt(values, "id")}.${stringAt(values, "region")}.aws.private.confluent.cloud:9092`,
      rest_endpoint: (values) =>
        `https://${stringAt(values, "id")}.${stringAt(values, "region")}.aws.private.confluent.cloud:443`,
      rbac_crn: (values) =>
        `crn://confluent.cloud/environment=${stringAt(values, "environment.0.id")}/cloud-cluster=${stringAt(values, "id")}`,
      endpoints: clusterEndpoints,
      "enterprise.max_ecku": () => 10,
    },
    created: openRegistry,
    keeps: ({ deletion_protection }) =>
      deletion_protection === true ? "deletion_protection is on" : undefined,
  },
  confluent_kafka_client_quota: {
    updatable: ["display_name", "throughput", "principals"],
    patterns: {
      "throughput.0.ingress_byte_rate": [/^[1-9]\d{6,}$/, "at least 1000000 bytes per second"],
      "throughput.0.egress_byte_rate": [/^[1-9]\d{6,}$/, "at least 1000000 bytes per second"],
    },
    references: {
      ...ENVIRONMENT,
      "kafka_cluster.0.id": ["confluent_kafka_cluster"],
      "principals.*": ["confluent_service_account"],
    },
    id: withPrefix("cq-"),
  },
  confluent_role_binding: {
    patterns: {
      principal: [/^User:/, "User: and the id of a service account"],
      crn_pattern: [/^crn:\/\//, "a CRN"],
    },
    unique: (values) =>
      `${String(values.principal)} ${String(values.role_name)} ${String(values.crn_pattern)}`,
    refuses: (values, context) => [...accountProblems(values, context), ...crnProblems(values, context)],
    id: withPrefix("rb-"),
  },
  confluent_api_key: {
    updatable: ["display_name", "disable_wait_for_ready"],
    references: {
      "owner.0.id": ["confluent_service_account"],
      "managed_resource.0.id": ["confluent_kafka_cluster", REGISTRY],
      "managed_resource.0.environment.0.id": ["confluent_environment"],
    },
    id: (_values, { serial }) => inventId("KEY", serial).toUpperCase(),
    computed: { secret: (values) => `${CANARY}-of-${stringAt(values, "id")}` },
  },
};
