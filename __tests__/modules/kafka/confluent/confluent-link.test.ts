import { ConfluentLink, type LinkEnd } from "../../../../modules/kafka/confluent/confluent-link";
import { linkName } from "../../../../modules/kafka/confluent/link-name";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const end = (region: string): LinkEnd => ({
  region,
  environmentId: `env-${region}`,
  clusterId: `lkc-${region}`,
  bootstrapServers: `${region}:9092`,
  restEndpoint: `https://${region}`,
  registryId: `lsrc-${region}`,
  registryEndpoint: `https://registry.${region}`,
  accountId: `sa-${region}`,
});
const synth = (
  subjects: readonly string[] = ["sa-east-1.orders-value"],
  groupPrefixes: readonly string[] = [],
): string =>
  plainJson((stack) => {
    new ConfluentLink(stack, "Link", {
      name: linkName("us-east-1", "sa-east-1"),
      local: end("sa-east-1"),
      remote: end("us-east-1"),
      subjects,
      groupPrefixes,
      rotation: { current: 1, previous: "revoked" },
    });
  });

describe("ConfluentLink", () => {
  it("has one name on both sides", () => {
    expect(linkName("us-east-1", "sa-east-1")).toBe(linkName("sa-east-1", "us-east-1"));
  });

  it("goes both ways, with keys of its own on both sides", () => {
    expect(Object.values(resourcesOf(synth(), "confluent_cluster_link"))[0]).toMatchObject({
      link_name: "sa-east-1--us-east-1",
      link_mode: "BIDIRECTIONAL",
      local_kafka_cluster: {
        id: "lkc-sa-east-1",
        rest_endpoint: "https://sa-east-1",
        credentials: { key: "${confluent_api_key.Link_Local-kafka-1.id}" },
      },
      remote_kafka_cluster: {
        id: "lkc-us-east-1",
        bootstrap_endpoint: "us-east-1:9092",
        credentials: { key: "${confluent_api_key.Link_Remote-kafka-1.id}" },
      },
      lifecycle: { prevent_destroy: true },
    });
  });

  it("brings along the offsets of groups that it is told, and of none else", () => {
    const link = (prefixes: readonly string[]) =>
      Object.values(resourcesOf(synth([], prefixes), "confluent_cluster_link"))[0]!.config as Record<
        string,
        string
      >;
    expect(link(["ledger."])).toMatchObject({ "consumer.offset.sync.enable": "true" });
    expect(JSON.parse(link(["ledger."])["consumer.offset.group.filters"]!)).toEqual({
      groupFilters: [{ name: "ledger.", patternType: "PREFIXED", filterType: "INCLUDE" }],
    });
    expect(link([])).toMatchObject({ "consumer.offset.sync.enable": "false" });
    expect(link([])).not.toHaveProperty(["consumer.offset.group.filters"]);
  });

  it("makes neither rights nor mirrors by itself", () => {
    expect(Object.values(resourcesOf(synth(), "confluent_cluster_link"))[0]).toMatchObject({
      config: {
        "acl.sync.enable": "false",
        "auto.create.mirror.topics.enable": "false",
      },
    });
  });

  it("takes schemas of mirrored topics into a context named after their home", () => {
    expect(Object.values(resourcesOf(synth(), "confluent_schema_exporter"))[0]).toMatchObject({
      subjects: ["sa-east-1.orders-value"],
      context_type: "CUSTOM",
      context: "sa-east-1",
      destination_schema_registry_cluster: { rest_endpoint: "https://registry.us-east-1" },
    });
    expect(resourcesOf(synth([]), "confluent_schema_exporter")).toEqual({});
  });
});
