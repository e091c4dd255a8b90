import { identityOf } from "../../terraform/graph/identities";
import type { Json } from "../../terraform/graph/json";
import {
  ALL_REFERENCES,
  ALL_RESOURCES,
  resourcesOf,
  usersRead,
  type PlatformGraph,
} from "../../terraform/graph/platform-graph";
import { wholeOf } from "../../terraform/graph/reads";
import type { Resource, Stack } from "../../terraform/graph/resource";
import type { ResourceDocument } from "../../terraform/graph/stack-document";
import type { Mutant } from "./mutant";

/** Attributes that stand in the ARN besides the name. */
const IN_ARN = new Set(["path"]);

/**
 * What somebody must have read of a graph to notice a mutant of it, as `terraform/graph/reads.ts` notes it: told by
 * comparing the stack with what the mutant makes of it, whatever the operator. `undefined` where anybody may notice:
 * what names a resource decides which ARNs lead to it.
 */
export function touchedBy(
  { stack: name, mutate }: Pick<Mutant, "stack" | "mutate">,
  graph: PlatformGraph,
): readonly string[] | undefined {
  const stack = graph.stacks.find((each) => each.name === name);
  if (stack === undefined) return [];
  const before = new Map(stack.document.resources.map((each) => [each.address, each]));
  const after = mutate(stack.document.resources);
  const touched = new Set<string>();
  for (const now of after) {
    const was = before.get(now.address);
    before.delete(now.address);
    if (was === now) continue;
    const reads = was === undefined ? readsOfAdded(now, stack, graph) : readsOfChange(was, now, stack, graph);
    if (reads === undefined) return undefined;
    for (const read of reads) touched.add(read);
  }
  const gone = stack.resources.filter(({ document }) => before.get(document.address) === document);
  for (const resource of gone) for (const read of readsOfGone(resource, graph)) touched.add(read);
  return [...touched];
}

function readsOfChange(
  was: ResourceDocument,
  now: ResourceDocument,
  stack: Stack,
  graph: PlatformGraph,
): readonly string[] | undefined {
  const keys = [...new Set([...Object.keys(was.values), ...Object.keys(now.values)])].filter(
    (key) => was.values[key] !== now.values[key],
  );
  if (keys.some((key) => key === identityOf(was.type)?.named || IN_ARN.has(key))) return undefined;
  const id = `${stack.name}/${was.address}`;
  return keys.flatMap((key) => [
    `${id}#${key}`,
    `${id}#*`,
    ...referenceReads([was.values[key] ?? null, now.values[key] ?? null], stack, graph),
  ]);
}

function readsOfAdded(
  now: ResourceDocument,
  stack: Stack,
  graph: PlatformGraph,
): readonly string[] | undefined {
  if (identityOf(now.type) !== undefined) return undefined;
  return [
    `type:${now.type}`,
    ALL_RESOURCES,
    resourcesOf(stack),
    ...referenceReads([now.values], stack, graph),
  ];
}

/** Who listed it, or was led to it. */
function readsOfGone(resource: Resource, graph: PlatformGraph): readonly string[] {
  const { stack, document, type } = resource;
  return [
    `type:${type}`,
    ALL_RESOURCES,
    resourcesOf(stack),
    wholeOf(resource),
    usersRead(resource),
    ...referenceReads([document.values], stack, graph),
  ];
}

/** Who asked for all references, or for those to a resource that these values lead to. */
function referenceReads(values: readonly Json[], stack: Stack, graph: PlatformGraph): readonly string[] {
  const targets = values.flatMap((value) => graph.targetsOf(value, stack));
  return targets.length === 0 ? [] : [ALL_REFERENCES, ...targets.map(usersRead)];
}
