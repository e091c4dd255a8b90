import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { databaseClustersOf, parameterOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What a cluster of an engine must export; MySQL writes its audit into a log of its own. */
const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  "aurora-postgresql": ["postgresql"],
  "aurora-mysql": ["audit", "error"],
};
/** Classes of statements of pgaudit without which changes of data or rights leave no trace. */
const AUDITED = ["write", "ddl", "role"];

export const databaseAccessIsAudited: Rule = {
  id: "R7-RDS-01",
  severity: "high",
  area: "data",
  requirements: ["R7"],
  pci: ["7.2.6", "10.2.1.1", "10.2.2"],
  title:
    "Every cluster of every region records what is done to rows and rights, in log groups that are declared",
  why: "an exported log without the audit extension tells errors, not access; a group that RDS makes itself never expires and has no key",
  source: [
    "Security Hub RDS.34, RDS.37",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Appendix.PostgreSQL.CommonDBATasks.pgaudit.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).map(judge),
    nothing: "there is no database cluster",
  }),
};

function judge({ cluster, parameters }: DatabaseCluster): Judgement {
  const { body } = cluster;
  const proof = new Proof(cluster);
  const engine = body.text("engine") ?? "aurora-postgresql";
  const path = "enabled_cloudwatch_logs_exports";
  const exported = body.texts(path);
  const evidence = exported.length > 0 ? [show(body, path)] : [];
  for (const log of EXPORTS[engine] ?? [])
    proof.needs(exported.includes(log), `it does not export its log ${log}`, ...evidence);
  for (const log of exported) {
    const name = `/aws/rds/cluster/${body.text("cluster_identifier") ?? ""}/${log}`;
    const group = groupNamed(cluster, name);
    proof.needs(
      group !== undefined,
      `nothing declares the log group ${name}`,
      ...evidence,
      ...(group === undefined ? [] : [show(group.body, "name")]),
    );
  }
  if (engine === "aurora-postgresql") addAudit(proof, cluster, parameters);
  return proof.judgement("it records what is done to rows and rights");
}

function addAudit(proof: Proof, cluster: Resource, parameters: Resource | undefined): void {
  if (parameters === undefined) {
    proof.needs(
      false,
      "it has no parameter group of its own, and does not load the audit extension",
      show(cluster.body, "db_cluster_parameter_group_name"),
    );
    return;
  }
  const libraries = parameterOf(parameters, "shared_preload_libraries");
  const classes = parameterOf(parameters, "pgaudit.log");
  const named = (block: typeof libraries): readonly string[] =>
    (block?.text("value") ?? "").split(",").map((each) => each.trim().toLowerCase());
  proof
    .needs(
      named(libraries).includes("pgaudit"),
      "it does not load the audit extension",
      ...(libraries === undefined ? [{ resource: parameters }] : [show(libraries, "value")]),
    )
    .needs(
      named(classes).includes("all") || AUDITED.every((each) => named(classes).includes(each)),
      `it does not record statements of ${AUDITED.join(", ")}`,
      ...(classes === undefined ? [{ resource: parameters }] : [show(classes, "value")]),
    );
}

function groupNamed(cluster: Resource, name: string): Resource | undefined {
  return cluster.body.graph
    .named("aws_cloudwatch_log_group", name)
    .find(({ account, region }) => account === cluster.account && region === cluster.region);
}
