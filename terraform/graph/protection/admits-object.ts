import type { Resource } from "../resource";
import { accessOf } from "../access/access";
import { decide, type Decision } from "../access/decide";
import type { RequestContext } from "../access/holds";
import type { Principal } from "../access/statement";

/** Whether the policy of a bucket lets somebody do something to an object in it. */
export function admitsObject(
  bucket: Resource,
  key: string,
  principal: Principal,
  action: string,
  context?: RequestContext,
): Decision {
  const { graph } = bucket.body;
  const arn = `${graph.arnOf(bucket) ?? "arn:aws:s3:::?"}/${key}`;
  return decide(accessOf(graph).policiesOn(bucket), action, arn, context, principal);
}
