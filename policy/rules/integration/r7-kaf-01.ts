import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { Proof } from "../../proof";
import type { Rule } from "../../rule";
import type { Resource } from "../../../terraform/graph/resource";

/** Types of clusters that Confluent writes audit records of: of a basic one it writes none. */
const AUDITED = ["standard", "enterprise", "dedicated", "freight"] as const;

export const clustersAreAudited: Rule = {
  id: "R7-KAF-01",
  severity: "high",
  area: "integration",
  requirements: ["R7"],
  pci: ["10.2.1"],
  title:
    "Every cluster of Confluent is of a type whose use the vendor records; how records outlive their seven days is no setting of Terraform",
  why: "nobody could tell who changed a topic or failed to sign in; what must be kept for a year is exported by hand from the vendor's own audit cluster, which no resource of its provider names",
  source: ["https://docs.confluent.io/cloud/current/monitoring/audit-logging/configure.html"],
  reach: "attribute",
  vendor: "confluent",
  check: ({ graph }) => ({
    judgements: kafkaOf(graph)
      .clusters.filter(({ vendor }) => vendor === "confluent")
      .map(({ resource }) => judge(resource)),
    nothing: "there is no cluster of Confluent",
  }),
};

function judge(resource: Resource): ReturnType<Proof["judgement"]> {
  const type = AUDITED.find((each) => resource.body.raw(each).length > 0);
  return new Proof(resource)
    .needs(
      type !== undefined,
      `its type must be ${AUDITED.join(", ")}: of others nothing is recorded`,
      type === undefined ? { resource } : { resource, path: type },
    )
    .judgement("the vendor records who does what there, for seven days");
}
