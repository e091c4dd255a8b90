import { CLUSTER_OBJECTS, keepsUnlessAllowed } from "./cluster-objects";
import { clusterProblems, CUSTOMERS_THINGS, networkProblems, shadowLinkProblems } from "./byovpc";
import { inventId } from "../invent-id";
import type { TypeRules, VendorRules } from "../type-rules";
import { stringAt, type Values } from "../value";

/** Regions of AWS that Redpanda offers Serverless in, as far as the platform knows them. */
const SERVERLESS_REGIONS = [
  "us-east-1",
  "us-west-2",
  "eu-central-1",
  "eu-west-1",
  "eu-west-2",
  "ap-south-1",
  "ap-southeast-1",
  "ap-northeast-1",
];

const invented =
  (): TypeRules["id"] =>
  (_values, { serial }) =>
    inventId("rp", serial).padEnd(20, "0");

const apiUrl = (values: Values): string =>
  `https://api-${stringAt(values, "id")}.byoc.prd.cloud.redpanda.com`;
const host = (values: Values): string => `seed.${stringAt(values, "id")}.byoc.prd.cloud.redpanda.com`;
/** Addresses of one service by how a client comes and who it is. */
const listeners = (own: string, link: string): Values => ({
  mtls: "",
  private_link_mtls: "",
  private_link_sasl: link,
  sasl: own,
});
const seedBroker = (values: Values): string => `${stringAt(values, "id")}.prd.cloud.redpanda.com:9092`;
const registryUrl = (values: Values): string =>
  `https://schema-registry-${stringAt(values, "id")}.prd.cloud.redpanda.com:30081`;

/** How Redpanda Cloud treats what the platform asks of it. */
export const REDPANDA: VendorRules = {
  vendor: "redpanda",
  address: "registry.terraform.io/redpanda-data/redpanda",
  protocol: 6,
  resources: {
    redpanda_resource_group: {
      updatable: ["name"],
      unique: (values) => String(values.name),
      id: invented(),
    },
    redpanda_network: {
      allowed: { cloud_provider: ["aws", "gcp", "azure"], cluster_type: ["byoc", "dedicated"] },
      conflicts: [["cidr_block", "customer_managed_resources"]],
      references: { resource_group_id: ["redpanda_resource_group"] },
      inAws: CUSTOMERS_THINGS,
      refuses: networkProblems,
      unique: (values) => String(values.name),
      id: invented(),
      computed: { state: () => "STATE_READY" },
    },
    redpanda_cluster: {
      updatable: [
        "allow_deletion",
        "tags",
        "throughput_tier",
        "kafka_api",
        "schema_registry",
        "http_proxy",
        "aws_private_link",
      ],
      allowed: {
        cloud_provider: ["aws", "gcp", "azure"],
        cluster_type: ["byoc", "dedicated"],
        connection_type: ["public", "private"],
      },
      references: { resource_group_id: ["redpanda_resource_group"], network_id: ["redpanda_network"] },
      inAws: CUSTOMERS_THINGS,
      refuses: clusterProblems,
      unique: (values) => String(values.name),
      id: invented(),
      computed: {
        cluster_api_url: apiUrl,
        state: () => "STATE_READY",
        "kafka_api.seed_brokers": (values) => [seedBroker(values)],
        "kafka_api.all_seed_brokers": (values) => listeners(`${host(values)}:9092`, `${host(values)}:30292`),
        "schema_registry.url": registryUrl,
        "schema_registry.all_urls": (values) => listeners(registryUrl(values), registryUrl(values)),
        "aws_private_link.status": (values) => ({
          console_port: 443,
          kafka_api_node_base_port: 32_000,
          kafka_api_seed_port: 30_292,
          redpanda_proxy_node_base_port: 35_000,
          redpanda_proxy_seed_port: 30_282,
          schema_registry_seed_port: 30_081,
          service_id: "vpce-svc-0123456789abcdef0",
          service_name: `com.amazonaws.vpce.${stringAt(values, "region")}.vpce-svc-0123456789abcdef0`,
          service_state: "Available",
          vpc_endpoint_connections: [],
        }),
      },
      keeps: keepsUnlessAllowed,
    },
    redpanda_serverless_cluster: {
      updatable: ["allow_deletion", "tags", "networking_config"],
      references: { resource_group_id: ["redpanda_resource_group"] },
      allowed: { serverless_region: SERVERLESS_REGIONS },
      unique: (values) => String(values.name),
      id: invented(),
      computed: {
        cluster_api_url: apiUrl,
        state: () => "STATE_READY",
        kafka_api: (values) => ({ private_seed_brokers: [], seed_brokers: [seedBroker(values)] }),
        schema_registry: (values) => ({ private_url: "", url: registryUrl(values) }),
        dataplane_api: (values) => ({ private_url: "", url: apiUrl(values) }),
      },
      keeps: keepsUnlessAllowed,
    },
    ...CLUSTER_OBJECTS,
    redpanda_shadow_link: {
      updatable: [
        "allow_deletion",
        "client_options",
        "topic_metadata_sync_options",
        "consumer_offset_sync_options",
        "security_sync_options",
        "schema_registry_sync_options",
      ],
      references: { shadow_redpanda_id: ["redpanda_cluster"], source_redpanda_id: ["redpanda_cluster"] },
      refuses: shadowLinkProblems,
      // One cluster takes one link.
      unique: (values) => String(values.shadow_redpanda_id),
      id: invented(),
      computed: { state: () => "STATE_ACTIVE", reason: () => "" },
      keeps: keepsUnlessAllowed,
    },
  },
  dataSources: {},
};
