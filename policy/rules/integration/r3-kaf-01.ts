import type { Resource } from "../../../terraform/graph/resource";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const registriesAreRunByTheVendor: Rule = {
  id: "R3-KAF-01",
  severity: "low",
  area: "integration",
  requirements: ["R3"],
  pci: ["12.8.1"],
  title: "Every environment in which a cluster of Confluent stands has the governance package ADVANCED",
  why: "with the smaller package the registry may be away for ten times as long, and no producer without a cached schema can start",
  source: ["https://docs.confluent.io/cloud/current/stream-governance/packages.html"],
  reach: "resources",
  vendor: "confluent",
  check: ({ graph }) => {
    const clusters = kafkaOf(graph)
      .clusters.filter(({ vendor }) => vendor === "confluent")
      .map(({ resource }) => resource);
    return { judgements: clusters.map(judge), nothing: "there is no cluster of Confluent" };
  },
};

function judge(cluster: Resource): Judgement {
  const [environment] = cluster.body
    .targets("environment.id")
    .filter(({ type }) => type === "confluent_environment");
  const proof = new Proof(cluster).needs(
    environment !== undefined,
    "its environment is none of these stacks",
    show(cluster.body, "environment.id"),
  );
  if (environment !== undefined)
    proof.value(environment.body, "stream_governance.package", oneOf("ADVANCED"), "ADVANCED");
  return proof.judgement("its environment has the package ADVANCED");
}
