import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accountOf, folderOf, type Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import type { StackGraph } from "../../stacks/graph";
import { synthesize } from "../../stacks/synthesize";
import type { StackJson } from "../localize";
import { findReferences } from "./find-references";
import { valueAt, type Mistake } from "./mistake";
import { missingValue } from "./missing-value";
import { sample } from "./sample";

export interface ChooseMistakesProps {
  readonly environment: Environment<LayerSettings>;
  readonly graph: StackGraph;
  /** Synthesized stacks by name. */
  readonly stacks: ReadonlyMap<string, StackJson>;
  /** Mistakes to choose, of all that are possible. */
  readonly count: number;
  readonly seed: number;
  /** Folder to synthesize into. */
  readonly folder: string;
}

/** Chooses references all over the stacks and what to put in their place. */
export function chooseMistakes(props: ChooseMistakesProps): readonly Mistake[] {
  const { environment, graph, stacks, count, seed, folder } = props;
  const names = new Set(graph.stacks.map(({ name }) => name));
  const outdir = join(folder, "invented");
  synthesize(environment, { outdir, contracts: { kind: "sample" }, wanted: (stack) => names.has(stack) });
  const inventedStacks = new Map<string, StackJson>();
  const inventedStack = (name: string): StackJson => {
    const known = inventedStacks.get(name) ?? readStack(outdir, name);
    inventedStacks.set(name, known);
    return known;
  };
  const references = graph.stacks.flatMap(({ name }) => findReferences(name, stacks.get(name)!));
  return sample(references, count, seed).map((reference) => {
    const node = graph.stacks.find(({ name }) => name === reference.stack)!;
    const { awsRegion } = folderOf(environment, node.account, node.region);
    const place = { accountId: accountOf(environment, node.account).id, awsRegion };
    return { reference, value: missingValue(reference, place, valueAt(inventedStack(node.name), reference)) };
  });
}

function readStack(outdir: string, name: string): StackJson {
  return JSON.parse(readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8")) as StackJson;
}
