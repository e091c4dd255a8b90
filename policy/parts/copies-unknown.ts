import type { Resource } from "../../terraform/graph/resource";

/** Undefined where a plan's copies may lead to vaults that cannot be seen; false where they do not. */
export function copiesUnknown({ body }: Resource): undefined | false {
  const path = "destination_vault_arn";
  const unseen = body
    .blocks("rule.copy_action")
    .some((copy) => copy.raw(path).length > 0 && copy.targets(path).length === 0);
  return unseen ? undefined : false;
}
