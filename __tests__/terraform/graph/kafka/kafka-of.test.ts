import { covers } from "../../../../terraform/graph/kafka/covers";
import { kafkaOf } from "../../../../terraform/graph/kafka/kafka-of";
import { kindOfTopic } from "../../../../terraform/graph/kafka/kind-of-topic";
import { setting, settingText, showSetting } from "../../../../terraform/graph/kafka/setting";
import { mayWrite, writersOf } from "../../../../terraform/graph/kafka/writers";
import { graphOf } from "../../../fixtures/graph-of";

const STACK = "prod-payments-sa-east-1-kafka";
const cluster = { id: "${confluent_kafka_cluster.here.id}" };
const acl = (more: object): object => ({
  kafka_cluster: cluster,
  resource_type: "TOPIC",
  resource_name: "orders",
  pattern_type: "LITERAL",
  principal: "User:${confluent_service_account.app.id}",
  operation: "WRITE",
  permission: "ALLOW",
  ...more,
});
const graph = graphOf({
  [STACK]: {
    resource: {
      confluent_kafka_cluster: { here: { region: "sa-east-1" }, there: { region: "us-east-1" } },
      confluent_service_account: { app: { display_name: "app" } },
      confluent_kafka_topic: {
        orders: {
          kafka_cluster: cluster,
          topic_name: "sa-east-1.orders",
          partitions_count: 6,
          config: { "cleanup.policy": "delete", "retention.ms": 5, "min.insync.replicas": "${aws_x.y.z}" },
        },
        unknown: { kafka_cluster: { id: "lkc-1" }, topic_name: "${aws_x.y.z}" },
      },
      confluent_kafka_acl: {
        literal: acl({}),
        prefixed: acl({ resource_name: "ord", pattern_type: "PREFIXED" }),
        denied: acl({ permission: "DENY" }),
        read: acl({ operation: "READ" }),
        group: acl({ resource_type: "GROUP" }),
        everything: acl({ resource_name: "*", operation: "ALL" }),
        unknown: acl({ resource_name: "${aws_x.y.z}", operation: "${aws_x.y.z}" }),
        other: acl({ resource_name: "orders-late" }),
      },
      confluent_cluster_link: {
        link: {
          link_name: "there",
          local_kafka_cluster: cluster,
          remote_kafka_cluster: { id: "${confluent_kafka_cluster.there.id}" },
        },
      },
      confluent_kafka_mirror_topic: {
        mirror: {
          kafka_cluster: cluster,
          cluster_link: { link_name: "there" },
          source_kafka_topic: { topic_name: "us-east-1.orders" },
        },
        astray: { kafka_cluster: cluster, cluster_link: { link_name: "gone" } },
      },
      confluent_schema: { s: { kafka_cluster: cluster, subject_name: "orders-value" } },
      redpanda_cluster: { main: { region: "sa-east-1" } },
      redpanda_topic: {
        orders: {
          cluster_api_url: "${redpanda_cluster.main.cluster_api_url}",
          name: "orders",
          partition_count: 3,
        },
      },
      redpanda_user: { app: { cluster_api_url: "${redpanda_cluster.main.cluster_api_url}", name: "app" } },
      redpanda_acl: {
        known: { cluster_api_url: "${redpanda_cluster.main.cluster_api_url}", principal: "User:app" },
        stranger: { cluster_api_url: "${redpanda_cluster.main.cluster_api_url}", principal: "User:other" },
      },
      redpanda_shadow_link: {
        s: {
          shadow_redpanda_id: "${redpanda_cluster.main.id}",
          topic_metadata_sync_options: {
            auto_create_shadow_topic_filters: [
              { filter_type: "INCLUDE", pattern_type: "PREFIX", name: "us-" },
              { filter_type: "EXCLUDE", pattern_type: "LITERAL", name: "us-x" },
            ],
          },
        },
      },
    },
  },
});
const kafka = kafkaOf(graph);
const named = <T extends { readonly resource: { readonly name: string; readonly type: string } }>(
  all: readonly T[],
  name: string,
  type = "confluent",
): T => all.find(({ resource }) => resource.name === name && resource.type.startsWith(type))!;

describe("kafkaOf", () => {
  it("finds clusters with their regions", () => {
    expect(kafka.clusters.map(({ vendor, region, resource }) => [vendor, resource.name, region])).toEqual([
      ["confluent", "here", "sa-east-1"],
      ["confluent", "there", "us-east-1"],
      ["redpanda", "main", "sa-east-1"],
    ]);
  });

  it("finds topics on their clusters, of both vendors", () => {
    expect(named(kafka.topics, "orders")).toMatchObject({
      name: "sa-east-1.orders",
      kind: "orders",
      partitions: 6,
    });
    expect(named(kafka.topics, "orders").cluster?.resource.name).toBe("here");
    expect(named(kafka.topics, "orders", "redpanda")).toMatchObject({ kind: "orders", partitions: 3 });
    const unknown = named(kafka.topics, "unknown");
    expect([unknown.name, unknown.kind, unknown.cluster]).toEqual([undefined, undefined, undefined]);
  });

  it("finds who may do what", () => {
    expect(named(kafka.acls, "literal").principal?.name).toBe("app");
    expect(named(kafka.acls, "known", "redpanda").principal?.type).toBe("redpanda_user");
    expect(named(kafka.acls, "stranger", "redpanda").principal).toBeUndefined();
    expect(named(kafka.acls, "denied").allows).toBe(false);
  });

  it("finds who may write a topic, and counts what is not known", () => {
    const here = kafka.clusters[0]!;
    const writers = (topic: string) => writersOf(kafka, here, topic).map(({ resource }) => resource.name);
    expect(writers("orders")).toEqual(["everything", "literal", "prefixed", "unknown"]);
    expect(writers("ordinary")).toEqual(["everything", "prefixed", "unknown"]);
    expect(writersOf(kafka, kafka.clusters[1]!, "orders")).toEqual([]);
    expect(mayWrite(named(kafka.acls, "group"))).toBe(false);
  });

  it("finds where mirrors come from", () => {
    const mirror = named(kafka.mirrors, "mirror");
    expect([mirror.cluster?.resource.name, mirror.source?.resource.name, mirror.link?.name]).toEqual([
      "here",
      "there",
      "link",
    ]);
    const astray = named(kafka.mirrors, "astray");
    expect([astray.source, astray.link]).toEqual([undefined, undefined]);
    const shadow = named(kafka.mirrors, "s", "redpanda");
    expect(shadow.names).toEqual([{ name: { kind: "known", value: "us-" }, prefixed: true }]);
    expect(named(kafka.schemas, "s")).toMatchObject({ subject: "orders-value", vendor: "confluent" });
  });
});

describe("names and settings", () => {
  it.each([
    ["orders", false, "orders", true],
    ["orders", false, "orders-late", false],
    ["orders", true, "orders-late", true],
    ["late", true, "orders-late", false],
    ["*", false, "anything", true],
  ])("%p (prefixed: %p) covers %p: %p", (value, prefixed, topic, expected) => {
    expect(covers({ name: { kind: "known", value }, prefixed }, topic)).toBe(expected);
  });

  it("cover nothing that can be told where they are not known, and nothing where there are none", () => {
    expect(covers({ name: { kind: "unknown", expression: "x" }, prefixed: false }, "a")).toBeUndefined();
    expect(covers({ name: { kind: "absent" }, prefixed: true }, "a")).toBe(false);
    expect(covers({ name: { kind: "known", value: 7 }, prefixed: true }, "7")).toBe(false);
  });

  it.each([
    ["us-east-1.orders", "orders"],
    ["us-gov-east-1.a.b", "a.b"],
    ["orders", "orders"],
    ["my-topic.x", "my-topic.x"],
  ])("of %s, kind is %s", (name, kind) => {
    expect(kindOfTopic(name)).toBe(kind);
  });

  it("are read from maps whose keys have dots", () => {
    const { resource } = named(kafka.topics, "orders");
    expect(settingText(resource, "config", "cleanup.policy")).toBe("delete");
    expect(settingText(resource, "config", "retention.ms")).toBe("5");
    expect(settingText(resource, "config", "min.insync.replicas")).toBeUndefined();
    expect(setting(resource, "config", "gone")).toEqual({ kind: "absent" });
    expect(setting(resource, "no-map", "gone")).toEqual({ kind: "absent" });
    expect(showSetting(resource, "config", "min.insync.replicas").value).toContain("aws_x.y.z");
    expect(showSetting(resource, "config", "gone").value).toBeUndefined();
    expect(showSetting(resource, "config", "retention.ms")).toMatchObject({
      path: "config.retention.ms",
      value: 5,
    });
  });
});
