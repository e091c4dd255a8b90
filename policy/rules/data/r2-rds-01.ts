import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { admittedByClass, admittedByUnits } from "../../parts/admitted-connections";
import { databaseClientsOf, type DatabaseClient } from "../../parts/database-clients";
import { databaseClustersOf, parameterOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Share of what the database admits; the rest is for operators and for AWS itself. */
const PROGRAMS_SHARE = 0.9;

export const connectionsAreBounded: Rule = {
  id: "R2-RDS-01",
  severity: "medium",
  area: "data",
  requirements: ["R2", "R1"],
  pci: [],
  title: "Services and functions together open fewer connections than each instance of their database admits",
  why: "nothing shares connections out before the database: at the peak, or while versions change, programs take all that it has, and then nobody signs in to help",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).flatMap((database) => {
      const clients = databaseClientsOf(graph).get(database.cluster) ?? [];
      return clients.length === 0 ? [] : [judge(database, clients)];
    }),
    nothing: "no program signs in to a database of these stacks",
  }),
};

function judge(database: DatabaseCluster, clients: readonly DatabaseClient[]): Judgement {
  const { cluster, instances } = database;
  const proof = new Proof(cluster);
  for (const { program, most, problem, evidence } of clients)
    if (most === undefined)
      proof.needs(
        problem === undefined ? undefined : false,
        problem ?? `what ${program.id} opens is not known`,
        ...evidence,
      );
  const sum = clients.reduce((all, { most = 0 }) => all + most, 0);
  const admitted = admittedBy(database);
  proof.needs(
    admitted === undefined ? undefined : sum <= Math.floor(admitted * PROGRAMS_SHARE),
    admitted === undefined
      ? "how many connections it admits is not known"
      : `programs may open ${sum} connections, and nine tenths of ${admitted} are for them`,
    show(cluster.body, "serverlessv2_scaling_configuration.max_capacity"),
    ...instances.map(({ body }) => show(body, "instance_class")),
    ...clients.flatMap(({ evidence }) => evidence),
  );
  return proof.judgement(`programs may open ${sum} connections at most and leave some free`);
}

/** Of the instance that admits fewest, since each may become the writer. */
function admittedBy({ cluster, instances, parameters }: DatabaseCluster): number | undefined {
  const own = instances.map((instance) => ofInstance(cluster, instance));
  const parameter = parameterOf(parameters, "max_connections");
  const chosen = parameter === undefined ? Infinity : parameter.number("value");
  if (own.length === 0 || chosen === undefined) return undefined;
  let least = chosen;
  for (const each of own) {
    if (each === undefined) return undefined;
    least = Math.min(least, each);
  }
  return least;
}

function ofInstance(cluster: Resource, { body }: Resource): number | undefined {
  const instanceClass = body.text("instance_class") ?? "";
  if (instanceClass !== "db.serverless") return admittedByClass(instanceClass);
  const scaling = "serverlessv2_scaling_configuration";
  const least = cluster.body.number(`${scaling}.min_capacity`);
  const most = cluster.body.number(`${scaling}.max_capacity`);
  return least === undefined || most === undefined ? undefined : admittedByUnits(least, most);
}
