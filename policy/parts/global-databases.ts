import { once } from "../../terraform/graph/once";
import type { Block } from "../../terraform/graph/block";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { protectionOf } from "../../terraform/graph/protection/protection-of";
import type { Resource } from "../../terraform/graph/resource";

/** A regional cluster with what runs and configures it. */
export interface DatabaseCluster {
  readonly cluster: Resource;
  readonly instances: readonly Resource[];
  readonly parameters: Resource | undefined;
  readonly subnets: Resource | undefined;
}

/** Every regional cluster of the platform. */
export const databaseClustersOf = once((graph: PlatformGraph): readonly DatabaseCluster[] => {
  const instances = new Map<Resource, Resource[]>();
  for (const instance of graph.of("aws_rds_cluster_instance"))
    for (const cluster of here(instance.body, "cluster_identifier", "aws_rds_cluster"))
      instances.set(cluster, [...(instances.get(cluster) ?? []), instance]);
  return graph.of("aws_rds_cluster").map((cluster) => ({
    cluster,
    instances: instances.get(cluster) ?? [],
    parameters: here(cluster.body, "db_cluster_parameter_group_name", "aws_rds_cluster_parameter_group")[0],
    subnets: here(cluster.body, "db_subnet_group_name", "aws_db_subnet_group")[0],
  }));
});

/** Global clusters with their members. */
export function globalDatabasesOf(
  graph: PlatformGraph,
): readonly { readonly global: Resource; readonly members: readonly DatabaseCluster[] }[] {
  const clusters = new Map(databaseClustersOf(graph).map((each) => [each.cluster, each]));
  return graph.of("aws_rds_global_cluster").map((global) => ({
    global,
    members: protectionOf(graph)
      .to(global, "member-of")
      .flatMap(({ from }) => clusters.get(from) ?? []),
  }));
}

/** What a parameter group sets a parameter to. */
export function parameterOf(group: Resource | undefined, name: string): Block | undefined {
  return group?.body.blocks("parameter").find((parameter) => parameter.text("name") === name);
}

/** What a value leads to, by reference or by a name in its own account and region. */
function here(
  block: Block,
  path: string,
  type: "aws_rds_cluster" | "aws_rds_cluster_parameter_group" | "aws_db_subnet_group",
): readonly Resource[] {
  const { account, region } = block.resource;
  const targets = block.targets(path).filter((target) => target.type === type);
  if (targets.length > 0) return targets;
  return block
    .texts(path)
    .flatMap((name) => block.graph.named(type, name))
    .filter((named) => named.account === account && named.region === region);
}
