import type { Block } from "../../terraform/graph/block";
import type { Resource } from "../../terraform/graph/resource";

const ENVIRONMENT = "confluent_environment";

/**
 * Environments of Confluent that a value leads to: as such, or by what stands in them. A Schema Registry is the only one
 * of its environment, so that its environment tells which one it is.
 */
export function environmentsAt(block: Block, path: string): readonly Resource[] {
  const { graph, resource } = block;
  const sources = block.raw(path).flatMap((json) => graph.sourcesOf(json, resource.stack));
  return [...block.targets(path), ...sources].flatMap((each) =>
    each.type === ENVIRONMENT
      ? [each]
      : each.body.targets("environment.id").filter(({ type }) => type === ENVIRONMENT),
  );
}
