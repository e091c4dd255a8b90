import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { show } from "../../../terraform/graph/protection/show";
import { globalDatabasesOf, type DatabaseCluster } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Must be the same, or a switchover is refused, or ends on a database that behaves otherwise. */
const ALIKE = [
  "backup_retention_period",
  "engine",
  "engine_version",
  "engine_mode",
  "enabled_cloudwatch_logs_exports",
  "iam_database_authentication_enabled",
  "port",
  "storage_type",
] as const;

export const membersAreAlike: Rule = {
  id: "R1-RDS-04",
  severity: "high",
  area: "data",
  requirements: ["R1", "R2"],
  pci: [],
  title:
    "All members of a global database have the engine version, parameters, settings and capacity of the first",
  why: "a switchover needs equal versions, and what took over must carry the whole load under the same rules",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: globalDatabasesOf(graph)
      .filter(({ members }) => members.length > 1)
      .map(({ global, members }) => judge(global, members)),
    nothing: "there is no database of more than one region",
  }),
};

function judge(global: Resource, members: readonly DatabaseCluster[]): Judgement {
  const proof = new Proof(global);
  const [first, ...others] = members;
  if (first === undefined) return proof.judgement("");
  // One that is made of a cluster takes both from there.
  const own = global.body.raw("source_db_cluster_identifier").length === 0;
  for (const path of ["engine", "engine_version"])
    if (own || global.body.raw(path).length > 0)
      proof.needs(
        global.body.text(path) === first.cluster.body.text(path),
        `its ${path} is not that of its member ${first.cluster.id}`,
        show(global.body, path),
        show(first.cluster.body, path),
      );
  for (const other of others) {
    for (const path of ALIKE)
      addEqual(
        proof,
        other,
        path,
        show(first.cluster.body, path),
        show(other.cluster.body, path),
        [first, other].map(({ cluster }) => all(cluster, path)),
      );
    addEqual(
      proof,
      other,
      "parameters",
      itself(first, first.parameters),
      itself(other, other.parameters),
      [first, other].map(parameters),
    );
    addEqual(
      proof,
      other,
      "number of instances",
      { resource: first.cluster },
      { resource: other.cluster },
      [first, other].map(({ instances }) => String(instances.length)),
    );
    addEqual(
      proof,
      other,
      "sizes of instances",
      itself(first, first.instances[0]),
      itself(other, other.instances[0]),
      [first, other].map(sizes),
    );
  }
  return proof.judgement(`its ${members.length} members are alike`);
}

function addEqual(
  proof: Proof,
  { cluster }: DatabaseCluster,
  what: string,
  one: Evidence,
  two: Evidence,
  [left, right]: readonly string[],
): void {
  proof.needs(left === right, `its member ${cluster.id} differs in ${what}`, one, two);
}

/** A part of a member, or the member where it has none. */
function itself({ cluster }: DatabaseCluster, part: Resource | undefined): Evidence {
  return { resource: part ?? cluster };
}

function all({ body }: Resource, path: string): string {
  return JSON.stringify(body.values(path));
}

function parameters({ parameters: group }: DatabaseCluster): string {
  const pairs = (group?.body.blocks("parameter") ?? []).map(
    (parameter) => `${parameter.text("name") ?? "?"}=${JSON.stringify(parameter.value("value"))}`,
  );
  return [group?.body.text("family") ?? "", ...pairs.sort()].join("\n");
}

function sizes({ cluster, instances }: DatabaseCluster): string {
  const classes = instances.map(({ body }) => body.text("instance_class") ?? "?").sort();
  const scaling = cluster.body
    .blocks("serverlessv2_scaling_configuration")
    .map(({ json }) => JSON.stringify(json));
  return [...classes, ...scaling].join("\n");
}
