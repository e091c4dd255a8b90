import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { databaseClustersOf, globalDatabasesOf, type DatabaseCluster } from "../../parts/global-databases";
import { meet, weeklySpans } from "../../parts/weekly-span";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const BACKUP = "preferred_backup_window";
const MAINTENANCE = "preferred_maintenance_window";

export const membersAreMaintainedApart: Rule = {
  id: "R3-RDS-02",
  severity: "medium",
  area: "data",
  requirements: ["R3", "R1"],
  pci: ["6.5.1"],
  title:
    "AWS works on a database at stated times, and never on two members of a global database at the same time",
  why: "a time that is not stated is chosen by RDS, by region: the writer restarts in the busiest hour, or both regions do at once",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_UpgradeDBInstance.Maintenance.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const others = new Map<Resource, readonly DatabaseCluster[]>();
    for (const { members } of globalDatabasesOf(graph))
      for (const { cluster } of members)
        others.set(
          cluster,
          members.filter((member) => member.cluster !== cluster),
        );
    return {
      judgements: databaseClustersOf(graph).map((each) => judge(each, others.get(each.cluster) ?? [])),
      nothing: "there is no database cluster",
    };
  },
};

function judge({ cluster, instances }: DatabaseCluster, others: readonly DatabaseCluster[]): Judgement {
  const isWindow = (value: unknown): boolean => typeof value === "string" && weeklySpans(value).length > 0;
  const proof = new Proof(cluster).value(cluster.body, BACKUP, isWindow, "a time of the day");
  const backup = weeklySpans(cluster.body.text(BACKUP) ?? "");
  const elsewhere = others.flatMap((other) => [other.cluster, ...other.instances]);
  for (const { body, id } of [cluster, ...instances]) {
    const own = weeklySpans(body.text(MAINTENANCE) ?? "");
    proof
      .value(body, MAINTENANCE, isWindow, "a time of the week")
      .needs(
        !meet(own, backup),
        `${id} is maintained while its backup is made`,
        show(body, MAINTENANCE),
        show(cluster.body, BACKUP),
      );
    for (const other of elsewhere)
      proof.needs(
        !meet(own, weeklySpans(other.body.text(MAINTENANCE) ?? "")),
        `${id} is maintained at the same time as ${other.id}`,
        show(body, MAINTENANCE),
        show(other.body, MAINTENANCE),
      );
  }
  return proof.judgement("it is maintained at stated times, and alone");
}
