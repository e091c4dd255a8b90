import { allOf, evidenceOf, judgeValue } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import type { Resource } from "../../../terraform/graph/resource";

const isTrue = (value: unknown): boolean => value === true;

export const globalDatabaseIsProtected: Rule = {
  id: "R9-RDS-01",
  severity: "high",
  area: "data",
  requirements: ["R9"],
  pci: ["6.5.1"],
  title: "A global database and all its clusters are encrypted and protected against deletion",
  why: "protection of the clusters alone leaves the global cluster, whose removal parts the regions",
  source: [
    "Security Hub RDS.7",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const clusters = graph.of("aws_rds_global_cluster", "aws_rds_cluster");
    return { judgements: clusters.map(judgeCluster), nothing: "there is no database cluster" };
  },
};

function judgeCluster(resource: Resource): Judgement {
  const { body, type } = resource;
  const judgements = [
    judgeValue(body, "deletion_protection", isTrue, "true"),
    judgeValue(body, "storage_encrypted", isTrue, "true"),
  ];
  if (type === "aws_rds_global_cluster" && body.flag("force_destroy") === true) {
    const evidence = [evidenceOf(body, "force_destroy")];
    judgements.push({
      resource,
      verdict: "fail",
      message: "force_destroy removes its members with it",
      evidence,
    });
  }
  return allOf(resource, judgements);
}
