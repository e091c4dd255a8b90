import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staging } from "../../environments/staging/environment";
import { variantOf } from "../../environments/variants";
import type { Environment } from "../../modules/core/environment";
import { buildStacks } from "../../stacks/build";
import type { LayerSettings } from "../../stacks/catalog";

/** Terraform types of an environment's stacks, by stack. */
function typesOf(environment: Environment<LayerSettings>): Map<string, string[]> {
  const outdir = mkdtempSync(join(tmpdir(), "klap-variant-"));
  try {
    const { stacks } = buildStacks(environment, { outdir, wanted: (name) => /kafka|streaming/.test(name) });
    return new Map(
      stacks.map((stack) => {
        const { resource = {} } = stack.toTerraform() as { resource?: Record<string, object> };
        return [stack.node.id, Object.keys(resource)];
      }),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const vendorTypes = (types: ReadonlyMap<string, string[]>): string[] =>
  [...new Set([...types.values()].flat().filter((type) => !type.startsWith("aws_")))].sort();

describe("variantOf", () => {
  it("is the environment itself where the choice is the same", () =>
    expect(variantOf("staging", "kafka=confluent")).toEqual(staging));

  it("puts Kafka of staging at the other vendor, and touches no folder but its layers", () => {
    const variant = variantOf("staging", "kafka=redpanda");
    const folders = ({ folders: all }: Environment): object[] => all.map(({ layers: _, ...rest }) => rest);
    expect(folders(variant)).toEqual(folders(staging));
    const [confluent, redpanda] = [vendorTypes(typesOf(staging)), vendorTypes(typesOf(variant))];
    expect(confluent.every((type) => type.startsWith("confluent_"))).toBe(true);
    expect(redpanda).toEqual([
      "redpanda_acl",
      "redpanda_cluster",
      "redpanda_network",
      "redpanda_resource_group",
      "redpanda_schema",
      "redpanda_secret",
      "redpanda_shadow_link",
      "redpanda_topic",
      "redpanda_user",
    ]);
  });

  it("routes no event to or for a region that nobody is at home in", () => {
    const folder = variantOf("staging", "kafka=redpanda").folders;
    const routes = (region: string): string[] =>
      folder
        .filter((each) => each.account === "payments" && each.region === region)
        .flatMap(({ layers }) => Object.keys(layers["event-routes"]!.routes));
    expect(routes("sa-east-1")).toEqual(["vault", "reversal"]);
    expect(routes("us-east-1")).toEqual(["to-sa-east-1", "vault"]);
  });

  it("has the folders of the brokers' account either way, with machines in one", () => {
    const layers = (environment: Environment<LayerSettings>): string[] =>
      Object.keys(
        environment.folders.find((each) => each.account === "streaming" && each.region === "sa-east-1")!
          .layers,
      );
    expect(layers(staging)).toEqual(expect.arrayContaining(["keys", "alarms", "storage", "watch"]));
    expect(layers(staging)).not.toContain("brokers");
    expect(layers(variantOf("staging", "kafka=redpanda"))).toEqual(
      expect.arrayContaining([...layers(staging), "brokers", "vpc", "vpc-routes", "endpoints", "dns-client"]),
    );
  });

  it("says what there is", () => {
    expect(() => variantOf("staging", "kafka=msk")).toThrow(
      "environment staging can be rehearsed with kafka=confluent, kafka=redpanda, got kafka=msk",
    );
    expect(() => variantOf("prod", "kafka=redpanda")).toThrow(
      "environment prod has no other settings to rehearse, got kafka=redpanda",
    );
  });
});
