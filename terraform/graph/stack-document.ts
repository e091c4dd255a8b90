import type { Json, JsonObject } from "./json";

/** A resource as one file tells it. */
export interface ResourceDocument {
  readonly mode: "managed" | "data" | "ephemeral";
  readonly type: string;
  readonly name: string;
  /** `aws_vpc.network`, `data.aws_caller_identity.me`, with `module.x.` before it in plans that have modules. */
  readonly address: string;
  /** Attributes and blocks; texts may be templates. */
  readonly values: JsonObject;
  /** Key of its provider configuration: `aws`, `aws.west`. */
  readonly provider: string;
  /** Path in the construct tree, where cdktf wrote it. */
  readonly constructPath?: string;
  /** What a plan does to it: Terraform's own words. */
  readonly actions?: readonly string[];
}

/** One stack as one file tells it: synthesized JSON, a plan or a state. */
export interface StackDocument {
  readonly name: string;
  /** File that it was read from, for messages. */
  readonly file: string;
  readonly origin: "synth" | "plan" | "state";
  readonly resources: readonly ResourceDocument[];
  /** Value of each output, as a template. */
  readonly outputs: ReadonlyMap<string, Json>;
  /** Settings of each provider configuration by its key. */
  readonly providers: ReadonlyMap<string, JsonObject>;
  /** The block `terraform`: backend, versions. Empty for plans and states, which do not tell. */
  readonly terraform: JsonObject;
}
