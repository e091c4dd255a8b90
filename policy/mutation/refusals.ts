import { spotsOf } from "./edit";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Stack } from "../../terraform/graph/resource";
import type { Mutant } from "./mutant";
import { isRequired } from "./required-arguments";

const REFERENCE = /(?<![\w.])(?:[a-z0-9]+_[a-z0-9_]+)\.[A-Za-z_][\w-]*/g;

/** Why a plan of the mutant fails before any rule is needed; `undefined` where it may succeed. */
export function refusalOf(mutant: Mutant, graph: PlatformGraph): string | undefined {
  if (isRequired(mutant))
    return "the provider's schema requires what was deleted: Terraform refuses the plan";
  if (mutant.operator !== "delete-node") return undefined;
  const stack = graph.stacks.find(({ name }) => name === mutant.stack);
  return stack !== undefined &&
    namedIn(stack)
      .get(mutant.address)
      ?.some((user) => user !== mutant.address)
    ? "what is left of the stack refers to it: Terraform refuses the plan"
    : undefined;
}

/** Who names each address in a stack; outputs and dependencies count. */
const namedIn = once(({ document }: Stack): ReadonlyMap<string, readonly string[]> => {
  const users = new Map<string, string[]>();
  const note = (text: string, user: string): void => {
    for (const [address] of text.matchAll(REFERENCE))
      users.set(address, [...(users.get(address) ?? []), user]);
  };
  for (const { address, values } of document.resources)
    for (const { keys, value } of spotsOf(values))
      if (typeof value === "string" && (value.includes("${") || keys[0] === "depends_on"))
        note(value, address);
  for (const [name, value] of document.outputs) note(JSON.stringify(value), `output.${name}`);
  return users;
});
