import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Rule } from "../../rule";

export const globalMembersScaleByPlan: Rule = {
  id: "R2-RDS-02",
  severity: "high",
  area: "data",
  requirements: ["R2"],
  pci: [],
  title: "No member of a global database relies on Aurora's own scaling of readers",
  why: "it does not work on members that may become secondary: after a switchover the capacity that was promised is not there",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html#aurora-global-database.limitations",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const scaling = graph
      .of("aws_appautoscaling_target")
      .filter(({ body }) => body.text("service_namespace") === "rds");
    const members = databaseClustersOf(graph).filter(
      ({ cluster }) => cluster.body.raw("global_cluster_identifier").length > 0,
    );
    return {
      judgements: members.map(({ cluster, instances }) => {
        const name = cluster.body.text("cluster_identifier");
        const target = scaling.find(
          ({ body }) =>
            body.targets("resource_id").includes(cluster) ||
            body.text("resource_id") === `cluster:${name ?? ""}`,
        );
        return new Proof(cluster)
          .needs(
            target === undefined,
            "its readers are to be added by scaling, which does not work on a secondary",
            ...(target === undefined ? instances : [target]).map(({ body, type }) =>
              show(body, type === "aws_appautoscaling_target" ? "resource_id" : "instance_class"),
            ),
          )
          .judgement("its capacity is there as instances");
      }),
      nothing: "there is no member of a global database",
    };
  },
};
