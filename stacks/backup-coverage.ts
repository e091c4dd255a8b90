import { BACKUP_CLASSES, BACKUP_TAG, type BackupClass } from "../modules/backup/backup-class";
import { classResources } from "../modules/backup/class-resources";
import type { BaseStack } from "../modules/core/base-stack";
import { accountOf, folderOf, type Environment, type RegionFolder } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import { TerraformResource } from "../modules/core/framework";
import { BACKUP_EXCEPTIONS, type BackupException } from "./backup-exceptions";
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
  "aws_elasticache_replication_group",
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
  /** Exceptions that were needed. */
  readonly excepted: readonly BackupException[];
}

/**
 * What no backup selects, of everything that holds data in some stacks of an environment. A selection is evaluated: the
 * resource's tag, its name, and the plan of its own account and region.
 */
export function backupCoverage(
  environment: Environment<LayerSettings>,
  stacks: readonly BaseStack[],
  exceptions: readonly BackupException[] = BACKUP_EXCEPTIONS,
): BackupCoverage {
  const problems: string[] = [];
  const excepted = new Set<BackupException>();
  for (const stack of stacks) {
    const { account, region, layer } = stack.place;
    const folder = folderOf(environment, account, region) as RegionFolder<LayerSettings>;
    for (const resource of statefulResources(stack)) {
      const problem = problemOf(resource, environment, folder);
      if (problem === undefined) continue;
      const address = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
      const exception = exceptions.find((each) => each.layer === layer && each.address === address);
      if (exception === undefined) problems.push(`${stack.node.id}: ${address} ${problem}`);
      else excepted.add(exception);
    }
  }
  return { problems, excepted: [...excepted] };
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
    `environment ${environment.name} has ${count} and no backup; tag what is missing, or write down why it needs none in stacks/backup-exceptions.ts:\n${problems.map((line) => `  - ${line}`).join("\n")}`,
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
  environment: Environment<LayerSettings>,
  { account, region, awsRegion, layers }: RegionFolder<LayerSettings>,
): string | undefined {
  const backupClass = CLASS_OF_TYPE.get(resource.terraformResourceType);
  if (backupClass === undefined) return "is of a type that no class of backups covers";
  const told = resource as unknown as StatefulResource;
  if (told.tagsInput?.[BACKUP_TAG] !== backupClass)
    return `must carry the tag ${BACKUP_TAG} = "${backupClass}"`;
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
