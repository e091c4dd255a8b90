import { databaseClustersOf, type DatabaseCluster } from "../../parts/global-databases";
import { between, isTrue, Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

/** Days: the longest that Aurora can go back, and half a month where no card data flow. */
const LEAST = { card: 35, other: 14 };

export const databaseGoesBackInTime: Rule = {
  id: "R6-RDS-01",
  severity: "high",
  area: "data",
  requirements: ["R6", "R9"],
  pci: ["12.10.1"],
  title:
    "Every cluster can go back in time for weeks, and leaves a last snapshot with its tags when it is removed",
  why: "a mistake in the ledger is found at the end of the month; backups of a removed cluster are what is left of it",
  source: [
    "Security Hub RDS.16",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html",
  ],
  reach: "attribute",
  check: ({ graph, promises }) => ({
    judgements: databaseClustersOf(graph).map((each) => judge(each, promises)),
    nothing: "there is no database cluster",
  }),
};

function judge({ cluster }: DatabaseCluster, { pciScope }: Promises): Judgement {
  const { body } = cluster;
  const least = pciScope ? LEAST.card : LEAST.other;
  const isFalse = (value: unknown): boolean => value === false;
  return new Proof(cluster)
    .value(body, "backup_retention_period", between(least, LEAST.card), `at least ${least}`)
    .value(body, "copy_tags_to_snapshot", isTrue, "true")
    .value(body, "delete_automated_backups", isFalse, "false")
    .value(body, "skip_final_snapshot", (value) => value === undefined || value === false, "false")
    .value(
      body,
      "final_snapshot_identifier",
      (value) => typeof value === "string" && value !== "",
      "a name, or the cluster cannot be removed with a last snapshot",
    )
    .judgement(`it can go back for ${least} days`);
}
