import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Rule } from "../../rule";

/** Serverless instances have no stream. */
const SERVERLESS = "db.serverless";

export const databasesStreamTheirActivity: Rule = {
  id: "R7-RDS-02",
  severity: "high",
  area: "data",
  requirements: ["R7", "R4"],
  pci: ["10.2.1.2", "10.3.2"],
  title: "Every cluster that card data may reach streams all that is done in it, in every region",
  why: "the database's own log can be turned off by who administers it; the stream cannot, and each member has one of its own",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.Overview.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.Prereqs.html",
  ],
  reach: "resources",
  check: ({ graph, promises }) => {
    if (!promises.pciScope) return { judgements: [], nothing: "no card data flow here" };
    const streams = graph.of("aws_rds_cluster_activity_stream");
    return {
      judgements: databaseClustersOf(graph).map(({ cluster, instances }) => {
        const own = streams.filter(({ body }) => body.targets("resource_arn").includes(cluster));
        const serverless = instances.filter(({ body }) => body.text("instance_class") === SERVERLESS);
        return new Proof(cluster)
          .needs(
            own.length > 0,
            "it has no activity stream",
            { resource: cluster },
            ...own.map(({ body }) => show(body, "resource_arn")),
          )
          .needs(
            serverless.length === 0,
            "its instances are serverless, and have no activity stream",
            ...serverless.map(({ body }) => show(body, "instance_class")),
          )
          .judgement("what is done in it is streamed");
      }),
      nothing: "there is no database cluster",
    };
  },
};
