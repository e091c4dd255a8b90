import type { Block } from "./block";
import type { ResourceDocument, StackDocument } from "./stack-document";

/** A stack of the graph, with what its provider configuration says of where it works. */
export interface Stack {
  readonly name: string;
  readonly document: StackDocument;
  /** AWS account and region of its default AWS provider; absent where the configuration does not tell. */
  readonly account?: string;
  readonly region?: string;
  readonly resources: readonly Resource[];
}

/** A resource of the graph. */
export interface Resource {
  /** `<stack>/<address>`: no two resources share it. */
  readonly id: string;
  readonly stack: Stack;
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly mode: ResourceDocument["mode"];
  readonly constructPath?: string;
  /** Of the provider configuration that makes it. */
  readonly account?: string;
  readonly region?: string;
  /** Its attributes and blocks. */
  readonly body: Block;
  readonly document: ResourceDocument;
}

/** What a rule, a path or a report shows to prove something. */
export interface Evidence {
  readonly resource: Resource;
  /** Attribute path, `rule.0.status`; absent where the resource itself is meant. */
  readonly path?: string;
  /** What stands there, as JSON; `undefined` where nothing does. */
  readonly value?: unknown;
}
