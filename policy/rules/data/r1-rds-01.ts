import type { DatabaseCluster } from "../../parts/global-databases";
import { globalDatabasesOf } from "../../parts/global-databases";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

export const databaseStandsInEveryRegion: Rule = {
  id: "R1-RDS-01",
  severity: "critical",
  area: "data",
  requirements: ["R1", "R9"],
  pci: [],
  title: "A global database has one member, with instances, in every promised region",
  why: "a region without a member, or with one that has no instance, cannot take over within minutes",
  source: [
    "Security Hub RDS.15",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (promises.regions.length < 2) return { judgements: [], nothing: "only one region is promised" };
    const alone = graph
      .of("aws_rds_cluster")
      .filter(({ body }) => body.raw("global_cluster_identifier").length === 0)
      .map((cluster) =>
        new Proof(cluster)
          .needs(false, "it belongs to no global database", show(cluster.body, "global_cluster_identifier"))
          .judgement(""),
      );
    const databases = globalDatabasesOf(graph).map(({ global, members }) => judge(global, members, promises));
    return { judgements: [...databases, ...alone], nothing: "there is no database cluster" };
  },
};

function judge(global: Resource, members: readonly DatabaseCluster[], { regions }: Promises): Judgement {
  const proof = new Proof(global);
  for (const region of regions) {
    const here = members.filter(({ cluster }) => cluster.region === region);
    const evidence = here.map(({ cluster }) => show(cluster.body, "global_cluster_identifier"));
    proof.needs(here.length === 1, `${here.length} of its members stand in ${region}`, ...evidence);
    for (const { cluster, instances } of here)
      proof.needs(
        instances.length >= 2,
        `its member in ${region} has ${instances.length} instances, and none to take over when one is lost`,
        { resource: cluster },
        ...instances.map(({ body }) => show(body, "cluster_identifier")),
      );
  }
  return proof.judgement(`it has a member with two instances or more in ${regions.join(" and ")}`);
}
