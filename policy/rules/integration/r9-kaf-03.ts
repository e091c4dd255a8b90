import type { Rule } from "../../rule";
import { Proof } from "../../proof";

/** What loses messages, or the way to read them, when it goes. */
const KEPT = [
  "redpanda_cluster",
  "redpanda_topic",
  "redpanda_schema",
  "redpanda_serverless_cluster",
  "redpanda_shadow_link",
] as const;

export const redpandaResourcesStay: Rule = {
  id: "R9-KAF-03",
  severity: "high",
  area: "integration",
  requirements: ["R9", "R8"],
  pci: ["6.5.1"],
  title: "Redpanda's own provider refuses to delete clusters, topics, schemas and shadow links",
  why: "a lifecycle goes away together with its resource's code, and then only the provider's own refusal is left",
  source: ["https://registry.terraform.io/providers/redpanda-data/redpanda/latest/docs/resources/topic"],
  reach: "attribute",
  vendor: "redpanda",
  check: ({ graph }) => ({
    judgements: graph
      .of(...KEPT)
      .map((resource) =>
        new Proof(resource)
          .value(resource.body, "allow_deletion", (value) => value === false || value === "false", "false")
          .judgement("its provider refuses to delete it"),
      ),
    nothing: "nothing stands at Redpanda",
  }),
};
