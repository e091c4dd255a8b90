import type { StackGraph } from "../stacks/graph";

export const PHASES = ["validate", "apply", "plan again", "rejoin", "destroy"] as const;
export type Phase = (typeof PHASES)[number];

/** Told what happens in a rehearsal while it happens. */
export interface RehearsalListener {
  onStart(graph: StackGraph): void;
  onStack(stack: string, phase: Phase, status: "started" | "done" | "failed", detail: string): void;
  /** A resource was created (in `apply`) or removed (in `destroy`). */
  onResource(stack: string, phase: Phase, finished: number, declared: number): void;
  /** Everything is applied and kept until the signal aborts. */
  onKept(endpoint: string, folder: string): void;
  /** Nothing more will be told. */
  onEnd(): void | Promise<void>;
}
