import { networkOf } from "../../terraform/graph/network/network";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

const holderSet = once(
  (graph: PlatformGraph): ReadonlySet<Resource> =>
    new Set(networkOf(graph).holders.map(({ resource }) => resource)),
);

/**
 * What would have to be there for a resource to be in scope, or connected to it, and is not.
 * @param holds whether card data enter or rest anywhere
 */
export function missingTo(resource: Resource, holds: boolean): string {
  if (!holds) return "no card data enter or rest in the environment, as its settings say";
  const { type, body } = resource;
  if (holderSet(body.graph).has(resource))
    return "no groups and routes let it open a connection to what is in scope, or hear one from there, and no data flow to it";
  if (type === "aws_iam_role" || type === "aws_iam_user")
    return "no policy gives it permissions on what is in scope, and nothing in scope acts by it";
  if (type === "aws_kms_key" || type === "aws_kms_replica_key") return "nothing in scope is encrypted by it";
  if (type === "aws_s3_bucket" || type === "aws_cloudwatch_log_group")
    return "nothing in scope writes, copies or logs to it, and it holds nothing that what is in scope runs";
  if (/^aws_(sqs_queue|sns_topic|cloudwatch_event_)/.test(type))
    return "no events or messages of what is in scope are sent to it, and it watches nothing there";
  return "no data flow to it, and no connection, permission, key, log or reference links it to what is in scope";
}
