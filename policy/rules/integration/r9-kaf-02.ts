import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What keeps messages flowing or readable, besides what keeps them. */
const KEPT = ["confluent_cluster_link", "confluent_kafka_mirror_topic", "confluent_byok_key"] as const;

export const confluentResourcesStay: Rule = {
  id: "R9-KAF-02",
  severity: "high",
  area: "integration",
  requirements: ["R9", "R8"],
  pci: ["6.5.1"],
  title:
    "Confluent refuses to delete its clusters, Terraform their links, mirrors and keys, and schemas are not removed for good",
  why: "a removed schema makes every message of it unreadable, and a link that is made anew starts without its mirrors",
  source: [
    "https://registry.terraform.io/providers/confluentinc/confluent/latest/docs/resources/confluent_kafka_cluster",
    "https://registry.terraform.io/providers/confluentinc/confluent/latest/docs/resources/confluent_schema",
  ],
  reach: "attribute",
  vendor: "confluent",
  check: ({ graph }) => ({
    judgements: [
      ...graph
        .of("confluent_kafka_cluster")
        .map((each) =>
          new Proof(each)
            .value(each.body, "deletion_protection", isTrue, "true")
            .judgement("Confluent refuses to delete it"),
        ),
      ...graph
        .of(...KEPT)
        // Plans and states do not tell of lifecycles.
        .filter(({ stack }) => stack.document.origin === "synth")
        .map((each) =>
          new Proof(each)
            .value(each.body, "lifecycle.prevent_destroy", isTrue, "true")
            .judgement("Terraform refuses to destroy it"),
        ),
      ...graph.of("confluent_schema").map(judgeSchema),
    ],
    nothing: "nothing stands at Confluent",
  }),
};

function judgeSchema(schema: Resource): Judgement {
  const { body } = schema;
  const value = body.value("hard_delete");
  return new Proof(schema)
    .needs(
      value.kind === "unknown" ? undefined : value.kind === "absent" || body.flag("hard_delete") === false,
      "hard_delete must be false: a removed schema can then be brought back",
      show(body, "hard_delete"),
    )
    .judgement("its removal can be taken back");
}
