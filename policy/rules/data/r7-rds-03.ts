import type { Block } from "../../../terraform/graph/block";
import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf, type DatabaseCluster } from "../../parts/global-databases";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Seconds between two readings that RDS takes; 0 turns them off. */
const INTERVALS = [1, 5, 10, 15, 30, 60];
const DAYS_OF_A_MONTH = 31;
const [WEEK, MOST_MONTHS, TWO_YEARS] = [7, 23, 731];

/** The log group that all readings of an account and region go to. */
const READINGS = "RDSOSMetrics";

export const databasesAreWatched: Rule = {
  id: "R7-RDS-03",
  severity: "medium",
  area: "data",
  requirements: ["R7", "R2"],
  pci: ["10.7.2"],
  title: "Every cluster and instance tells how its system and its statements fare, and keeps that",
  why: "without readings nobody sees which statement or which disk made the payments slow, least of all in the region that took over",
  source: [
    "Security Hub RDS.6",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Monitoring.OS.Enabling.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_PerfInsights.Overview.cost.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).map(judge),
    nothing: "there is no database cluster",
  }),
};

function judge({ cluster, instances }: DatabaseCluster): Judgement {
  const proof = new Proof(cluster);
  for (const { body } of [cluster, ...instances]) addReadings(proof, body);
  return proof
    .value(cluster.body, "performance_insights_enabled", isTrue, "true")
    .value(
      cluster.body,
      "performance_insights_retention_period",
      isRetention,
      "7, 731 or whole months of 31 days, up to 23",
    )
    .judgement("system and statements are read and kept");
}

/** RDS refuses readings without a role that may write them down. */
function addReadings(proof: Proof, body: Block): void {
  const path = "monitoring_role_arn";
  const roles = body.targets(path).filter(({ type }) => type === "aws_iam_role");
  const stated = body.raw(path).length > 0;
  proof
    .value(
      body,
      "monitoring_interval",
      (value) => typeof value === "number" && INTERVALS.includes(value),
      `one of ${INTERVALS.join(", ")}`,
    )
    .needs(
      body.graph
        .named("aws_cloudwatch_log_group", READINGS)
        .some(({ account, region }) => account === body.resource.account && region === body.resource.region),
      `no stack declares ${READINGS}, which RDS then makes without an end`,
      show(body, "monitoring_interval"),
    )
    .needs(
      !stated
        ? false
        : roles.length === 0
          ? undefined
          : roles.every(({ account }) => account === body.resource.account),
      `${body.resource.id} has no role of its account by which readings are written`,
      show(body, path),
    );
}

function isRetention(value: unknown): boolean {
  if (typeof value !== "number") return false;
  return (
    value === WEEK ||
    value === TWO_YEARS ||
    (value % DAYS_OF_A_MONTH === 0 && value > 0 && value <= MOST_MONTHS * DAYS_OF_A_MONTH)
  );
}
