import { BACKUP_CLASSES, BACKUP_TAG, type BackupClass } from "../modules/backup/backup-class";
import { classResources } from "../modules/backup/class-resources";
import { noBackupReason } from "../modules/backup/no-backup";
import type { BaseStack } from "../modules/core/base-stack";
import { accountOf, folderOf, type Environment, type RegionFolder } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { TerraformResource } from "../modules/core/framework";
import type { LayerSettings } from "./catalog";

/** What a resource that holds data tells, as far as selections go by it. */
interface StatefulResource {
  readonly tagsInput?: Readonly<Record<string, string>>;
  readonly [argument: string]: unknown;
}

/** By class, the argument whose value stands at the end of the ARN; AWS names file systems itself. */
const NAME_ARGUMENTS: Readonly<Record<BackupClass, string | undefined>> = {
  database: "clusterIdentifierInput",
  objects: "bucketInput",
  tables: "nameInput",
  files: undefined,
};

/**
 * Types that hold data and that no class of ours backs up. Queues, logs and secrets are not among them: what they hold
 * is on its way, archived, or made anew.
 */
const WITHOUT_CLASS: ReadonlySet<string> = new Set([
  "aws_db_instance",
  "aws_docdb_cluster",
  "aws_dsql_cluster",
  "aws_ebs_volume",
  "aws_elasticache_cluster",
  "aws_elasticache_replication_group",
  "aws_elasticache_serverless_cache",
  "aws_fsx_lustre_file_system",
  "aws_fsx_ontap_file_system",
  "aws_fsx_openzfs_file_system",
  "aws_fsx_windows_file_system",
  "aws_instance",
  "aws_keyspaces_table",
  "aws_memorydb_cluster",
  "aws_neptune_cluster",
  "aws_opensearch_domain",
  "aws_redshift_cluster",
  "aws_redshiftserverless_namespace",
  "aws_s3_directory_bucket",
  "aws_s3tables_table_bucket",
  "aws_timestreamwrite_table",
]);

const CLASS_OF_TYPE = new Map(
  (Object.keys(BACKUP_CLASSES) as BackupClass[]).map((backupClass) => [
    BACKUP_CLASSES[backupClass].terraformType,
    backupClass,
  ]),
);

export interface BackupCoverage {
  /** One line for each resource that holds data and that nothing backs up. */
  readonly problems: readonly string[];
  /** Resources that hold data and need no backup, with the reasons that their modules and settings give. */
  readonly excepted: readonly ExceptedResource[];
}

export interface ExceptedResource {
  readonly stack: string;
  /** Terraform address: `aws_s3_bucket.access_logs`. */
  readonly address: string;
  readonly reason: string;
}

/**
 * What no backup selects, of everything that holds data in some stacks of an environment. A selection is evaluated: the
 * resource's tag, its name, and the plan of its own account and region.
 */
export function backupCoverage(
  environment: Environment<LayerSettings>,
  stacks: readonly BaseStack[],
): BackupCoverage {
  const problems: string[] = [];
  const excepted: ExceptedResource[] = [];
  for (const stack of stacks) {
    const { account, region } = stack.place;
    const folder = folderOf(environment, account, region) as RegionFolder<LayerSettings>;
    for (const resource of statefulResources(stack)) {
      const address = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
      const reason = noBackupReason(resource);
      const problem = problemOf(resource, reason, environment, folder);
      if (problem !== undefined) problems.push(`${stack.node.id}: ${address} ${problem}`);
      else if (reason !== undefined) excepted.push({ stack: stack.node.id, address, reason });
    }
  }
  return { problems, excepted };
}

/**
 * Throws unless everything that holds data is backed up, or excepted with a reason.
 * @throws UserError that lists all that is not
 */
export function requireBackups(environment: Environment<LayerSettings>, stacks: readonly BaseStack[]): void {
  const { problems } = backupCoverage(environment, stacks);
  if (problems.length === 0) return;
  const count =
    problems.length === 1 ? "1 resource that holds data" : `${problems.length} resources that hold data`;
  throw new UserError(
    `environment ${environment.name} has ${count} and no backup; tag what is missing, or say by noBackup why it needs none:\n${problems.map((line) => `  - ${line}`).join("\n")}`,
  );
}

function statefulResources(stack: BaseStack): TerraformResource[] {
  return stack.node
    .findAll()
    .filter((element) => TerraformResource.isTerraformResource(element))
    .filter(({ terraformResourceType: type }) => CLASS_OF_TYPE.has(type) || WITHOUT_CLASS.has(type));
}

/** Why no selection finds the resource, or nothing where one does. */
function problemOf(
  resource: TerraformResource,
  exceptedBecause: string | undefined,
  environment: Environment<LayerSettings>,
  { account, region, awsRegion, layers }: RegionFolder<LayerSettings>,
): string | undefined {
  const told = resource as unknown as StatefulResource;
  const tag = told.tagsInput?.[BACKUP_TAG];
  if (exceptedBecause !== undefined)
    return tag === undefined
      ? undefined
      : `carries the tag ${BACKUP_TAG} and a reason to have no backup: ${exceptedBecause}`;
  const backupClass = CLASS_OF_TYPE.get(resource.terraformResourceType);
  if (backupClass === undefined) return "is of a type that no class of backups covers";
  if (tag !== backupClass) return `must carry the tag ${BACKUP_TAG} = "${backupClass}"`;
  if (layers["backup-plan"]?.plans[backupClass] === undefined)
    return `is tagged for a plan of ${backupClass}, which layer backup-plan of ${account}/${region} has not got`;

  const argument = NAME_ARGUMENTS[backupClass];
  if (argument === undefined) return undefined;
  const place = {
    environment: environment.name,
    accountId: accountOf(environment, account).id,
    region: awsRegion,
  };
  const pattern = classResources(backupClass, place);
  const name = String(told[argument]);
  const start = pattern.split(/[:/]/).at(-1)!.replace("*", "");
  return name.startsWith(start) ? undefined : `is named "${name}", while the plan selects ${pattern}`;
}
