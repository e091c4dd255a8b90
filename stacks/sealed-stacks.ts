import type { BaseStack } from "../modules/core/base-stack";
import { UserError } from "../modules/core/errors";
import { TerraformResource } from "../modules/core/framework";

/** Types whose state holds a secret that opens something; whoever reads one output can read the whole state. */
const SECRET_TYPES: readonly string[] = [
  "confluent_api_key",
  "confluent_cluster_link",
  "confluent_schema_exporter",
];

/**
 * Holds stacks with secrets in their states sealed: they publish nothing, so that no other stack gets the right to
 * read them.
 * @throws UserError that names the stacks which publish all the same
 */
export function requireSealed(stacks: readonly BaseStack[]): void {
  const open = stacks
    .filter(({ published }) => published !== undefined)
    .flatMap((stack) => {
      const [secret] = secretsIn(stack);
      return secret === undefined
        ? []
        : [`${stack.node.id} publishes a contract, and its state holds ${secret}`];
    });
  if (open.length > 0) throw new UserError(`stacks with secrets must publish nothing:\n${open.join("\n")}`);
}

function secretsIn(stack: BaseStack): string[] {
  return stack.node
    .findAll()
    .filter((each) => TerraformResource.isTerraformResource(each))
    .map(({ terraformResourceType }) => terraformResourceType)
    .filter((type) => SECRET_TYPES.includes(type));
}
