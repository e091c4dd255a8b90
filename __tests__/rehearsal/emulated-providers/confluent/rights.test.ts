import { CONFLUENT } from "../../../../rehearsal/emulated-providers/confluent/rules";
import type { Values } from "../../../../rehearsal/emulated-providers/value";
import { VendorStore } from "../../../../rehearsal/emulated-providers/vendor-store";

const CLUSTER = { id: "lkc-1", rest_endpoint: "https://lkc-1", environment: [{ id: "env-1" }] };
const REGISTRY = { id: "lsrc-1", environment: "env-1", rest_endpoint: "https://lsrc-1" };

/** A store in which account `sa-1` has keys for a cluster and its registry, and nothing else. */
function storeOf(): VendorStore {
  const store = new VendorStore();
  store.set("confluent_kafka_cluster", "lkc-1", CLUSTER);
  store.set("confluent_kafka_cluster", "lkc-2", { ...CLUSTER, id: "lkc-2" });
  store.set("confluent_schema_registry_cluster", "lsrc-1", REGISTRY);
  store.set("confluent_service_account", "sa-1", { id: "sa-1" });
  for (const [id, target] of [
    ["KEY-1", "lkc-1"],
    ["KEY-2", "lkc-2"],
    ["KEY-R", "lsrc-1"],
  ] as const)
    store.set("confluent_api_key", id, {
      id,
      secret: "s",
      owner: [{ id: "sa-1" }],
      managed_resource: [{ id: target }],
    });
  return store;
}
const PROVIDER = {
  kafka_id: "lkc-1",
  kafka_rest_endpoint: "https://lkc-1",
  kafka_api_key: "KEY-1",
  kafka_api_secret: "s",
  schema_registry_id: "lsrc-1",
  schema_registry_rest_endpoint: "https://lsrc-1",
  schema_registry_api_key: "KEY-R",
  schema_registry_api_secret: "s",
};
const refused = (type: string, values: Values, store: VendorStore): readonly string[] =>
  CONFLUENT.resources[type]!.refuses!(values, { store, provider: PROVIDER, serial: 1 });
const bind = (store: VendorStore, role_name: string, crn_pattern: string): void =>
  store.set("confluent_role_binding", crn_pattern, { principal: "User:sa-1", role_name, crn_pattern });
const allow = (
  store: VendorStore,
  resource_type: string,
  resource_name: string,
  operation: string,
  pattern_type = "LITERAL",
): void => {
  const acl = { principal: "User:sa-1", permission: "ALLOW", resource_type, resource_name, operation };
  store.set("confluent_kafka_acl", `lkc-1#${resource_name}#${operation}`, { ...acl, pattern_type });
};
const CRN = "crn://confluent.cloud/environment=env-1";
const TOPIC = { topic_name: "orders" };
const ACL = { principal: "User:sa-1" };

describe("rights at Confluent", () => {
  it("refuse topics and ACLs of whoever has neither role nor ACL", () => {
    expect(refused("confluent_kafka_topic", TOPIC, storeOf())).toEqual([
      '403: sa-1 has no CREATE on TOPIC "orders" of lkc-1',
    ]);
    expect(refused("confluent_kafka_acl", ACL, storeOf())).toEqual([
      '403: sa-1 has no ALTER on CLUSTER "kafka-cluster" of lkc-1',
    ]);
  });

  it("give an administrator of the cluster everything on it, and nothing on another", () => {
    const store = storeOf();
    bind(store, "CloudClusterAdmin", `${CRN}/cloud-cluster=lkc-2`);
    expect(refused("confluent_kafka_topic", TOPIC, store)).toHaveLength(1);
    bind(store, "CloudClusterAdmin", `${CRN}/cloud-cluster=lkc-1`);
    for (const [type, values] of [
      ["confluent_kafka_topic", TOPIC],
      ["confluent_kafka_acl", ACL],
    ] as const)
      expect(refused(type, values, store)).toEqual([]);
  });

  it("come by ACL as well, by name and by prefix", () => {
    const store = storeOf();
    allow(store, "TOPIC", "ord", "CREATE");
    expect(refused("confluent_kafka_topic", TOPIC, store)).toHaveLength(1);
    allow(store, "TOPIC", "ord", "CREATE", "PREFIXED");
    expect(refused("confluent_kafka_topic", TOPIC, store)).toEqual([]);
  });

  it("want a role on the subject for schemas", () => {
    const store = storeOf();
    const schema = { subject_name: "orders-value", format: "AVRO", schema: "{}" };
    bind(store, "DeveloperRead", `${CRN}/schema-registry=lsrc-1/subject=*`);
    expect(refused("confluent_schema", schema, store)).toEqual([
      '403: sa-1 may not write subject "orders-value" of lsrc-1',
    ]);
    bind(store, "ResourceOwner", `${CRN}/schema-registry=lsrc-1/subject=orders*`);
    expect(refused("confluent_schema", schema, store)).toEqual([]);
  });

  it("want more for a link at home than at its other end, and a filter for offsets", () => {
    const store = storeOf();
    const link = {
      local_kafka_cluster: [{ id: "lkc-1", credentials: [{ key: "KEY-1", secret: "s" }] }],
      remote_kafka_cluster: [{ id: "lkc-2", credentials: [{ key: "KEY-2", secret: "s" }] }],
      config: { "consumer.offset.sync.enable": "true" },
    };
    expect(refused("confluent_cluster_link", link, store)).toEqual([
      '403: sa-1 has no ALTER on CLUSTER "kafka-cluster" of lkc-1',
      '403: sa-1 has no DESCRIBE on CLUSTER "kafka-cluster" of lkc-2',
      "config: consumer.offset.sync.enable does nothing without consumer.offset.group.filters",
    ]);
  });

  it("want an administrator for mirrors, of a topic that the link's other side has", () => {
    const mirror = {
      kafka_cluster: [{ id: "lkc-1" }],
      cluster_link: [{ link_name: "l" }],
      source_kafka_topic: [{ topic_name: "orders" }],
    };
    expect(refused("confluent_kafka_mirror_topic", mirror, storeOf())).toEqual([
      '403: sa-1 has no ALTER on CLUSTER "kafka-cluster" of lkc-1',
      'there is no cluster link "l" on lkc-1',
    ]);
  });

  it("want all of a sink's rights before it starts", () => {
    const store = storeOf();
    store.set("confluent_kafka_topic", "lkc-1/orders", TOPIC);
    const sink = {
      kafka_cluster: [{ id: "lkc-1" }],
      config_nonsensitive: {
        "connector.class": "S3_SINK",
        topics: "orders",
        "kafka.service.account.id": "sa-1",
      },
    };
    expect(refused("confluent_connector", sink, store)).toHaveLength(9);
    allow(store, "CLUSTER", "kafka-cluster", "DESCRIBE");
    allow(store, "TOPIC", "orders", "READ");
    allow(store, "GROUP", "connect-lcc", "READ", "PREFIXED");
    for (const report of ["dlq", "success", "error"])
      for (const operation of ["CREATE", "WRITE"])
        allow(store, "TOPIC", `${report}-lcc`, operation, "PREFIXED");
    expect(refused("confluent_connector", sink, store)).toEqual([]);
  });

  it("want a reader of subjects at home, and their owner in the context that they go to", () => {
    const store = storeOf();
    const exporter = {
      subjects: ["orders-value"],
      context: "sa-east-1",
      destination_schema_registry_cluster: [
        { id: "lsrc-1", rest_endpoint: "https://lsrc-1", credentials: [{ key: "KEY-R", secret: "s" }] },
      ],
    };
    expect(refused("confluent_schema_exporter", exporter, store)).toEqual([
      '403: sa-1 may not read subject "orders-value" of lsrc-1',
      '403: sa-1 may not write subject ":.sa-east-1:orders-value" of lsrc-1',
    ]);
    bind(store, "DeveloperRead", `${CRN}/schema-registry=lsrc-1/subject=*`);
    bind(store, "ResourceOwner", `${CRN}/schema-registry=lsrc-1/subject=:.sa-east-1:*`);
    expect(refused("confluent_schema_exporter", exporter, store)).toEqual([]);
  });
});
