import { shadowLinkRules } from "../../../../../modules/kafka/redpanda/byovpc/shadow-link-rules";
import { BYOVPC, byovpcJson } from "../../../../fixtures/byovpc";
import { stackReads } from "../../../../fixtures/environment";
import { CONTRACT } from "../../../../fixtures/kafka";
import { resourcesOf } from "../../../../fixtures/resources";

const json = byovpcJson("payments", "us-east-1", "kafka-links");
const link = Object.values(resourcesOf(json, "redpanda_shadow_link"))[0]!;
const passive = { ...CONTRACT, recovery: { mode: "active-passive", activeRegion: "sa-east-1" } } as const;

describe("ShadowLink", () => {
  it("stands where copies are made, and copies every mirrored topic of the active region from its start", () => {
    expect(link.name).toBe("sa-east-1-to-us-east-1");
    expect(link.topic_metadata_sync_options).toEqual({
      auto_create_shadow_topic_filters: ["transactions", "postings", "merchants"].map((topic) => ({
        filter_type: "INCLUDE",
        pattern_type: "LITERAL",
        name: `sa-east-1.${topic}`,
      })),
      start_at_earliest: true,
    });
    expect(
      Object.keys(
        BYOVPC.folders.find((each) => each.account === "payments" && each.region === "sa-east-1")!.layers,
      ),
    ).not.toContain("kafka-links");
  });

  it("copies offsets of groups and schemas, and no rights", () =>
    expect(link).toMatchObject({
      consumer_offset_sync_options: { group_filters: [{ name: "*" }] },
      schema_registry_sync_options: { shadow_schema_registry_topic: true },
      security_sync_options: { paused: true },
    }));

  it("signs in with a password that only the cluster's own store has", () => {
    expect(JSON.stringify(link.client_options)).toContain("$${secrets.SHADOW_LINK_PASSWORD}");
    const secret = Object.values(resourcesOf(json, "redpanda_secret"))[0]!;
    expect(secret.secret_data).toMatch(/ephemeral\.aws_secretsmanager_secret_version/);
  });

  it("comes after topics and rights of both regions, and reads no credentials of a state", () => {
    const reads = stackReads(BYOVPC, "staging-payments-us-east-1-kafka-links");
    expect(reads).toEqual(
      expect.arrayContaining([
        "staging-payments-sa-east-1-kafka-topics",
        "staging-payments-us-east-1-kafka-topics",
      ]),
    );
    expect(reads.filter((read) => read.includes("credentials"))).toEqual([]);
  });

  it("has a user on the active side only, whose secret has a replica where the link reads it", () => {
    const of = (region: string): Record<string, unknown> | undefined =>
      Object.values(
        resourcesOf(byovpcJson("payments", region, "kafka-credentials"), "aws_secretsmanager_secret"),
      ).find(({ name }) => name === "klap/staging/kafka/link");
    expect(of("sa-east-1")!.replica).toEqual([expect.objectContaining({ region: "us-east-1" })]);
    expect(of("us-east-1")).toBeUndefined();
  });
});

describe("shadowLinkRules", () => {
  it("lets the link read mirrored topics and schemas of the active region, and write nothing", () => {
    const rules = Object.values(shadowLinkRules(passive, "sa-east-1"));
    expect(rules.map(({ resourceType, name, operation }) => `${operation} ${resourceType} ${name}`)).toEqual([
      "READ TOPIC sa-east-1.orders",
      "DESCRIBE TOPIC sa-east-1.orders",
      "DESCRIBE_CONFIGS TOPIC sa-east-1.orders",
      "READ TOPIC _schemas",
      "DESCRIBE TOPIC _schemas",
      "DESCRIBE_CONFIGS TOPIC _schemas",
      "DESCRIBE CLUSTER kafka-cluster",
      "DESCRIBE GROUP *",
    ]);
  });

  it("gives no right where nothing is copied from", () => {
    expect(shadowLinkRules(passive, "us-east-1")).toEqual({});
    expect(shadowLinkRules(CONTRACT, "sa-east-1")).toEqual({});
  });
});
