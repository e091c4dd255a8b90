import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { permissionStatement } from "./lambda-permission";
import { readPolicy } from "./read-policy";
import type { Policy } from "./statement";

/** A policy that stands on a resource. */
export interface ResourcePolicy {
  /** What it guards; absent where the graph does not hold that. */
  readonly resource?: Resource;
  /** What holds the document: the resource itself, or one that attaches it. */
  readonly holder: Resource;
  readonly policy: Policy;
}

interface Form {
  readonly policy: string;
  /** Attribute that names what is guarded; absent where the resource guards itself. */
  readonly of?: string;
  /** Type of what it names, where a bare name may stand there. */
  readonly type?: string;
}

/** Every attribute of a resource type that holds a policy about who may use what. */
export const POLICY_FORMS: Readonly<Record<string, Form>> = {
  aws_backup_vault_policy: { policy: "policy", of: "backup_vault_name", type: "aws_backup_vault" },
  aws_cloudwatch_event_bus_policy: {
    policy: "policy",
    of: "event_bus_name",
    type: "aws_cloudwatch_event_bus",
  },
  aws_cloudwatch_log_destination_policy: { policy: "access_policy", of: "destination_name" },
  aws_cloudwatch_log_resource_policy: { policy: "policy_document", of: "policy_name" },
  aws_dynamodb_resource_policy: { policy: "policy", of: "resource_arn" },
  aws_ecr_repository_policy: { policy: "policy", of: "repository", type: "aws_ecr_repository" },
  aws_ecr_registry_policy: { policy: "policy", of: "registry_id" },
  aws_efs_file_system_policy: { policy: "policy", of: "file_system_id" },
  aws_glue_resource_policy: { policy: "policy", of: "enable_hybrid" },
  aws_iam_role: { policy: "assume_role_policy" },
  aws_kinesis_resource_policy: { policy: "policy", of: "resource_arn" },
  aws_kms_key: { policy: "policy" },
  aws_kms_key_policy: { policy: "policy", of: "key_id" },
  aws_kms_replica_key: { policy: "policy" },
  aws_s3_bucket_policy: { policy: "policy", of: "bucket", type: "aws_s3_bucket" },
  aws_secretsmanager_secret: { policy: "policy" },
  aws_secretsmanager_secret_policy: { policy: "policy", of: "secret_arn" },
  aws_sns_topic: { policy: "policy" },
  aws_sns_topic_policy: { policy: "policy", of: "arn" },
  aws_sqs_queue: { policy: "policy" },
  aws_sqs_queue_policy: { policy: "policy", of: "queue_url" },
  aws_vpc_endpoint: { policy: "policy" },
  aws_vpc_endpoint_policy: { policy: "policy", of: "vpc_endpoint_id" },
};

/** Every policy on a resource, with permissions to call a function as the statements that they become. */
export function resourcePoliciesOf(graph: PlatformGraph): readonly ResourcePolicy[] {
  const found: ResourcePolicy[] = [];
  for (const [type, form] of Object.entries(POLICY_FORMS))
    for (const holder of graph.of(type)) {
      const policy = readPolicy(holder.body, form.policy);
      const resource = guardedBy(graph, holder, form);
      if (policy !== undefined) found.push({ holder, policy, ...(resource && { resource }) });
    }
  for (const holder of graph.of("aws_lambda_permission")) {
    const resource = guardedBy(graph, holder, {
      policy: "",
      of: "function_name",
      type: "aws_lambda_function",
    });
    const evidence = { resource: holder, path: "principal", value: holder.body.raw("principal")[0] };
    const policy = { statements: [permissionStatement(holder)], known: true, evidence };
    found.push({ holder, policy, ...(resource && { resource }) });
  }
  return found;
}

function guardedBy(graph: PlatformGraph, holder: Resource, { of, type }: Form): Resource | undefined {
  if (of === undefined) return holder;
  const [target] = holder.body.targets(of);
  if (target !== undefined) return guardedItself(target, of);
  const name = holder.body.text(of);
  if (name === undefined || type === undefined) return undefined;
  return graph
    .named(type, name)
    .find(({ account, region }) => account === holder.account && region === holder.region);
}

/** Buckets are named through their policies and versionings as well, so that those come first. */
function guardedItself(target: Resource, of: string): Resource {
  return target.body.targets(of)[0] ?? target;
}
