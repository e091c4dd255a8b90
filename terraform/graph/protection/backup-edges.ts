import type { Block } from "../block";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { whySelected } from "./backup-selection";
import type { ProtectionEdge } from "./protection";
import { show } from "./show";

/** Types that AWS Backup can back up, of those that hold data. */
export const BACKED_UP_TYPES = [
  "aws_db_instance",
  "aws_dynamodb_table",
  "aws_ebs_volume",
  "aws_efs_file_system",
  "aws_rds_cluster",
  "aws_s3_bucket",
] as const;

/** What each plan backs up, where to, and where it is copied. */
export function backupEdges(graph: PlatformGraph): readonly ProtectionEdge[] {
  return [
    ...selections(graph),
    ...graph.of("aws_backup_plan").flatMap(vaultsOfPlan),
    ...locks(graph),
    ...tests(graph),
  ];
}

/** Vaults that values at a path lead to; names mean those of the resource's own account and region. */
export function vaultsAt(block: Block, path: string): readonly Resource[] {
  const { account, region } = block.resource;
  const named = block
    .texts(path)
    .flatMap((name) => block.graph.named("aws_backup_vault", name))
    .filter((vault) => vault.account === account && vault.region === region);
  const targets = block.targets(path).filter(({ type }) => type === "aws_backup_vault");
  return [...new Set([...named, ...targets])];
}

function selections(graph: PlatformGraph): readonly ProtectionEdge[] {
  const stateful = graph.of(...BACKED_UP_TYPES);
  return graph.of("aws_backup_selection").flatMap(({ body }) => {
    const plans = body.targets("plan_id").filter(({ type }) => type === "aws_backup_plan");
    return stateful.flatMap((from) => {
      const why = whySelected(body, from);
      if (why === undefined) return [];
      return plans.map((to): ProtectionEdge => {
        const because = [...why, show(body, "plan_id")];
        return { kind: "backed-up-by", from, to, because, block: body };
      });
    });
  });
}

function vaultsOfPlan(plan: Resource): readonly ProtectionEdge[] {
  return plan.body.blocks("rule").flatMap((rule) => [
    ...vaultsAt(rule, "target_vault_name").map((to): ProtectionEdge => {
      const because = [show(rule, "target_vault_name")];
      return { kind: "backs-up-into", from: plan, to, because, block: rule };
    }),
    ...rule.blocks("copy_action").flatMap((copy) =>
      vaultsAt(copy, "destination_vault_arn").map((to): ProtectionEdge => {
        const because = [show(rule, "rule_name"), show(copy, "destination_vault_arn")];
        return { kind: "copies-into", from: plan, to, because, block: copy };
      }),
    ),
  ]);
}

function locks(graph: PlatformGraph): readonly ProtectionEdge[] {
  return graph.of("aws_backup_vault_lock_configuration").flatMap((from) =>
    vaultsAt(from.body, "backup_vault_name").map((to): ProtectionEdge => {
      const because = [show(from.body, "backup_vault_name")];
      return { kind: "locks", from, to, because, block: from.body };
    }),
  );
}

function tests(graph: PlatformGraph): readonly ProtectionEdge[] {
  return graph.of("aws_backup_restore_testing_plan").flatMap((from) =>
    from.body.blocks("recovery_point_selection").flatMap((block) =>
      graph
        .of("aws_backup_vault")
        .filter(({ account, region }) => account === from.account && region === from.region)
        .filter(
          (vault) => includes(block, "include_vaults", vault) && !includes(block, "exclude_vaults", vault),
        )
        .map((to): ProtectionEdge => {
          const because = [show(block, "include_vaults")];
          return { kind: "tests-restores-of", from, to, because, block };
        }),
    ),
  );
}

function includes(block: Block, path: string, vault: Resource): boolean {
  return block.texts(path).includes("*") || vaultsAt(block, path).includes(vault);
}
