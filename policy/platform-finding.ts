import type { Finding } from "./finding";
import type { Severity } from "./rule";

/** A finding of one of our own rules, with what proves it. */
export interface PlatformFinding extends Finding {
  readonly severity: Severity;
  /** What was found and what it must be. */
  readonly message: string;
  /** Path in the construct tree, where the stack's file tells it. */
  readonly constructPath?: string;
  /** `<stack>/<address>` with the attribute and what stands there, in the order of the path that leads to it. */
  readonly evidence: readonly {
    readonly address: string;
    readonly path?: string;
    readonly value?: unknown;
  }[];
}
