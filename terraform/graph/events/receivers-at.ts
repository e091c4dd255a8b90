import type { Block } from "../block";
import type { IDENTITIES } from "../identities";
import { type Json, textOf } from "../json";
import type { Resource } from "../resource";

/** Attributes of aliases and versions that name what they are an alias of. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  aws_lambda_alias: ["function_name"],
  aws_sfn_alias: ["routing_configuration.state_machine_version_arn"],
};
const QUALIFIED = /^(arn:[^:]*:states:[^:]*:[^:]*:stateMachine:[^:]+):[^:]+$/;

/** What takes messages at a path of a block: aliases and versions lead to the function or machine that they are of. */
export function receiversAt(block: Block, path: string): readonly Resource[] {
  return [...new Set(block.raw(path).flatMap((raw) => receiversOf(block, raw)))];
}

/** The same for JSON that stands in a document of the block. */
export function receiversOf(block: Block, json: Json): readonly Resource[] {
  const { graph, resource } = block;
  const found = graph.targetsOf(json, resource.stack);
  if (found.length > 0) return found.flatMap(behind);
  const value = graph.resolve(json, resource.stack);
  const arn = value.kind === "known" ? QUALIFIED.exec(textOf(value.value))?.[1] : undefined;
  const machine = arn === undefined ? undefined : graph.withArn(arn);
  return machine === undefined ? [] : [machine];
}

/** What a path names, by reference or by a name in the block's own account and region. */
export function namedAt(block: Block, path: string, type: keyof typeof IDENTITIES): readonly Resource[] {
  const { account, region } = block.resource;
  const targets = block.targets(path).flatMap(behind);
  if (targets.length > 0) return targets.filter((target) => target.type === type);
  return block
    .texts(path)
    .flatMap((name) => block.graph.named(type, name))
    .filter((named) => named.account === account && named.region === region);
}

function behind(target: Resource): readonly Resource[] {
  const paths = BEHIND[target.type];
  if (paths === undefined) return [target];
  const found = paths.flatMap((path) => target.body.targets(path));
  return found.length > 0 ? found : [target];
}
