import type { PlatformGraph } from "../platform-graph";
import { bucketsAt } from "./buckets-at";
import type { ProtectionEdge } from "./protection";
import { show } from "./show";

/** Buckets that replicate to others, by rules that are on. */
export function objectReplication(graph: PlatformGraph): readonly ProtectionEdge[] {
  return graph.of("aws_s3_bucket_replication_configuration").flatMap(({ body }) =>
    bucketsAt(body, "bucket").flatMap((from) =>
      body
        .blocks("rule")
        .filter((rule) => rule.text("status") === "Enabled")
        .flatMap((block) =>
          bucketsAt(block, "destination.bucket").map((to): ProtectionEdge => {
            const because = [show(body, "bucket"), show(block, "status"), show(block, "destination.bucket")];
            return { kind: "replicates-objects", from, to, because, block };
          }),
        ),
    ),
  );
}

/** Clusters that are members of a global cluster. */
export function databaseMembers(graph: PlatformGraph): readonly ProtectionEdge[] {
  return graph.of("aws_rds_cluster").flatMap((from) => {
    const { body } = from;
    const identifier = body.text("global_cluster_identifier");
    const named = identifier === undefined ? [] : graph.named("aws_rds_global_cluster", identifier);
    const found = named.filter(({ account }) => account === from.account);
    return (found.length > 0 ? found : body.targets("global_cluster_identifier"))
      .filter(({ type }) => type === "aws_rds_global_cluster")
      .map((to): ProtectionEdge => {
        const because = [show(body, "global_cluster_identifier")];
        return { kind: "member-of", from, to, because, block: body };
      });
  });
}

/** Replica keys and the keys whose material they share. */
export function keyReplicas(graph: PlatformGraph): readonly ProtectionEdge[] {
  return graph.of("aws_kms_replica_key").flatMap((from) =>
    from.body
      .targets("primary_key_arn")
      .filter(({ type }) => type === "aws_kms_key")
      .map((to): ProtectionEdge => {
        const because = [show(from.body, "primary_key_arn"), show(to.body, "multi_region")];
        return { kind: "replica-of-key", from, to, because, block: from.body };
      }),
  );
}

/** Repositories whose images AWS copies to the one of the same name in another registry. */
export function imageReplication(graph: PlatformGraph): readonly ProtectionEdge[] {
  return graph.of("aws_ecr_replication_configuration").flatMap((configuration) => {
    const { account, region } = configuration;
    const own = graph
      .of("aws_ecr_repository")
      .filter((repository) => repository.account === account && repository.region === region);
    return configuration.body.blocks("replication_configuration.rule").flatMap((block) =>
      own.flatMap((from): readonly ProtectionEdge[] => {
        const name = from.body.text("name");
        if (name === undefined || !selects(block.texts("repository_filter.filter"), name)) return [];
        return block.blocks("destination").flatMap((destination) =>
          graph
            .named("aws_ecr_repository", name)
            .filter(
              (to) =>
                to !== from &&
                to.region === destination.text("region") &&
                to.account === destination.text("registry_id"),
            )
            .map((to): ProtectionEdge => {
              const because = [show(from.body, "name"), show(destination, "region"), show(to.body, "name")];
              return { kind: "replicates-images", from, to, because, block };
            }),
        );
      }),
    );
  });
}

/** Filters of replication are prefixes of names; a rule without one takes every repository. */
function selects(prefixes: readonly string[], name: string): boolean {
  return prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix));
}
