import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { globalDatabasesOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PASSWORDS = ["master_password_wo", "master_password", "manage_master_user_password"];
/** Where all that a member has comes from elsewhere. */
const SOURCES = ["source_region", "replication_source_identifier", "snapshot_identifier"];

export const oneMemberIsMadeFirst: Rule = {
  id: "R1-RDS-05",
  severity: "medium",
  area: "data",
  requirements: ["R1", "R6"],
  pci: [],
  title:
    "One member of a global database is made first, with user, password and database, and all others follow it",
  why: "on the day on which everything is made anew, RDS refuses a first member without a user, and programs find no database",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-attaching.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: globalDatabasesOf(graph)
      .filter(({ members }) => members.length > 0)
      .map(({ global, members }) => judge(global, members)),
    nothing: "there is no global database",
  }),
};

function judge(global: Resource, members: readonly DatabaseCluster[]): Judgement {
  const proof = new Proof(global);
  const has = ({ body }: Resource, paths: readonly string[]): boolean =>
    paths.some((path) => body.raw(path).length > 0);
  const clusters = members.map(({ cluster }) => cluster);
  const first = clusters.filter((cluster) => !has(cluster, SOURCES));
  for (const cluster of first) {
    const { body, id } = cluster;
    proof
      .needs(has(cluster, ["master_username"]), `${id} is made without a user`, show(body, "master_username"))
      .needs(has(cluster, PASSWORDS), `${id} is made without a password`, {
        resource: cluster,
        path: PASSWORDS[0]!,
      })
      .needs(
        has(cluster, ["database_name"]),
        `${id} is made without a database`,
        show(body, "database_name"),
      );
  }
  for (const cluster of clusters)
    if (!first.includes(cluster))
      proof.needs(
        !has(cluster, ["master_username", "database_name"]),
        `${cluster.id} follows another and is told a user or a database of its own`,
        show(cluster.body, "master_username"),
        show(cluster.body, "database_name"),
      );
  return proof.judgement(`${first.map(({ id }) => id).join(", ")} is made first, with user and database`);
}
