import type { PlatformGraph } from "../terraform/graph/platform-graph";
import type { Evidence, Resource, Stack } from "../terraform/graph/resource";

/** The resource in whose name a stack itself is judged: its first one. */
export interface StackSubject {
  readonly stack: Stack;
  readonly resource: Resource;
  /** Something that the stack's file says beside its resources. */
  readonly evidence: (path: string, value: unknown) => Evidence;
}

/** Stacks that were synthesized and hold something: plans and states tell nothing of backends and versions. */
export function synthesizedStacks({ stacks }: PlatformGraph): readonly StackSubject[] {
  return stacks
    .filter(({ document, resources }) => document.origin === "synth" && resources.length > 0)
    .map((stack) => {
      const resource = stack.resources.find(({ mode }) => mode === "managed") ?? stack.resources[0]!;
      return { stack, resource, evidence: (path, value) => ({ resource, path, value }) };
    });
}
