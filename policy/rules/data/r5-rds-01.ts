import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { globalDatabasesOf, parameterOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const CONSISTENT = ["SESSION", "GLOBAL"];
/** Seconds: the shortest that Aurora takes. */
const LEAST_RPO = 20;

export const oneRegionWritesTheLedger: Rule = {
  id: "R5-RDS-01",
  severity: "high",
  area: "data",
  requirements: ["R5", "R9"],
  pci: [],
  title:
    "One member of a global database is made as writer, and writes that are forwarded are read back by who wrote them",
  why: "a service that does not see its own forwarded write takes a transaction twice; a commit that does not wait may be lost",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-write-forwarding-apg.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: globalDatabasesOf(graph).map(({ global, members }) => judge(global, members)),
    nothing: "there is no global database",
  }),
};

function judge(global: Resource, members: readonly DatabaseCluster[]): Judgement {
  const proof = new Proof(global);
  const writers = members.filter(
    ({ cluster: { body } }) =>
      body.raw("source_region").length === 0 && body.raw("replication_source_identifier").length === 0,
  );
  proof.needs(
    writers.length === 1,
    `${writers.length} of its members are made as writers`,
    ...members.map(({ cluster }) => show(cluster.body, "source_region")),
  );
  const [writer] = writers;
  for (const { cluster, parameters } of members) {
    const source = cluster.body.text("source_region");
    if (source !== undefined && writer !== undefined)
      proof.needs(
        source === writer.cluster.region,
        `${cluster.id} is to be made from ${source}, and the writer stands in ${writer.cluster.region ?? "an unknown region"}`,
        show(cluster.body, "source_region"),
      );
    if (parameters === undefined) continue;
    const mode = parameterOf(parameters, "apg_write_forward.consistency_mode");
    // SESSION is the engine's default.
    if (cluster.body.flag("enable_global_write_forwarding") === true && mode !== undefined)
      proof.needs(
        mode.value("value").kind === "unknown"
          ? undefined
          : CONSISTENT.includes((mode.text("value") ?? "").toUpperCase()),
        `${cluster.id} forwards writes and does not wait until they can be read`,
        show(cluster.body, "enable_global_write_forwarding"),
        show(mode, "value"),
      );
    const commit = parameterOf(parameters, "synchronous_commit");
    if (commit !== undefined)
      proof.needs(
        commit.text("value") === "on",
        `commits of ${cluster.id} do not wait`,
        show(commit, "value"),
      );
    const rpo = parameterOf(parameters, "rds.global_db_rpo");
    if (rpo !== undefined)
      proof.needs(
        (rpo.number("value") ?? 0) >= LEAST_RPO && members.length > 2,
        `${cluster.id} stops writes when its only other region is lost, or asks for less than Aurora takes`,
        show(rpo, "value"),
      );
  }
  return proof.judgement(`${writer?.cluster.id ?? "one member"} writes, and forwarded writes are read back`);
}
