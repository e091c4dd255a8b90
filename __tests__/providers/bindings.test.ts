import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KafkaTopic } from "@cdktf/provider-confluent/lib/kafka-topic";
import { Topic } from "@cdktf/provider-redpanda/lib/topic";
import { Testing } from "cdktf";
import { ROOT } from "../fixtures/bundle";

interface Schema {
  readonly provider_versions: Readonly<Record<string, string>>;
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas: object; readonly data_source_schemas: object }>
  >;
}

const schemaOf = (provider: string): Schema =>
  JSON.parse(readFileSync(join(ROOT, "providers", provider, "schema.json"), "utf8")) as Schema;

describe.each(["confluent", "redpanda"])("the bindings of %s", (provider) => {
  const [schema] = Object.values(schemaOf(provider).provider_schemas);

  it("have a folder for each resource and data source of the schema, and for the provider", () => {
    const dashed = (type: string): string => type.slice(provider.length + 1).replaceAll("_", "-");
    expect(readdirSync(join(ROOT, "providers", provider, "lib")).sort()).toEqual(
      [
        "provider",
        ...Object.keys(schema!.resource_schemas).map(dashed),
        ...Object.keys(schema!.data_source_schemas).map((type) => `data-${provider}-${dashed(type)}`),
      ].sort(),
    );
  });

  it("are of the version that their package names", () => {
    const manifest = readFileSync(join(ROOT, "providers", provider, "package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    expect(Object.values(schemaOf(provider).provider_versions)).toEqual([version]);
  });
});

describe("bindings", () => {
  it("make resources in Terraform's own words", () => {
    const topic = { topicName: "payments", partitionsCount: 12 };
    expect(Testing.synthScope((stack) => new KafkaTopic(stack, "Topic", topic))).toHaveResourceWithProperties(
      KafkaTopic,
      { topic_name: "payments", partitions_count: 12 },
    );
    const json = Testing.synthScope(
      (stack) => new Topic(stack, "Topic", { name: "payments", clusterApiUrl: "https://x" }),
    );
    expect(json).toHaveResourceWithProperties(Topic, { name: "payments" });
  });

  it("are refused for a provider that is not there, by name", () => {
    const { status, stderr } = spawnSync(process.execPath, ["providers/generate.mjs", "aws"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "unknown provider aws: choose from confluent, redpanda\n",
    });
  });
});
