import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Rule } from "../../rule";

export const databasePatchingIsHonest: Rule = {
  id: "R3-RDS-01",
  severity: "medium",
  area: "data",
  requirements: ["R3", "R4"],
  pci: ["6.3.3"],
  title: "Instances of a global database do not pretend to patch themselves, and all others do",
  why: "automatic minor upgrades have no effect in a global database: who relies on them runs an old version",
  source: [
    "Security Hub RDS.13, RDS.35",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html#aurora-global-database.limitations",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).map(({ cluster, instances }) => {
      const global = cluster.body.raw("global_cluster_identifier").length > 0;
      const proof = new Proof(cluster);
      for (const { body } of instances)
        proof.value(
          body,
          "auto_minor_version_upgrade",
          // Absent means true for AWS.
          (value) => (value ?? true) === !global,
          global ? "false, since it has no effect in a global database" : "true",
        );
      return proof
        .needs(
          cluster.body.raw("engine_version").length > 0,
          "no version is stated, so that nothing tells when it is old",
          show(cluster.body, "engine_version"),
        )
        .judgement(global ? "its version is stated and raised by a change" : "it patches itself");
    }),
    nothing: "there is no database cluster",
  }),
};
