import { join } from "node:path";
import { READINESS_OUTPUT } from "../modules/core/base-stack";
import { deployRoleArn } from "../modules/core/names";
import type { ProviderRequirements } from "../modules/core/provider-lock";
import type { ImportBlock } from "../terraform/import-blocks";

/** Synthesized Terraform JSON of one stack, as far as a rehearsal has to know it. */
export interface StackJson {
  readonly "//"?: unknown;
  terraform: { backend?: object; cloud?: unknown } & NonNullable<ProviderRequirements["terraform"]> &
    Record<string, unknown>;
  data?: Record<string, Record<string, Record<string, unknown>>>;
  ephemeral?: Record<string, Record<string, Record<string, unknown>>>;
  resource?: Record<string, Record<string, Record<string, unknown>>>;
  output?: Record<string, unknown>;
  /** What the stack takes over by itself. */
  import?: readonly ImportBlock[];
  provider?: Record<string, ProviderJson[]>;
}

type ProviderJson = { readonly allowed_account_ids?: readonly string[] } & Record<string, unknown>;

/** Where the rehearsal keeps the state of a stack. */
export function statePath(folder: string, stack: string): string {
  return join(folder, "states", `${stack}.tfstate`);
}

/**
 * The same stack with its states on this machine: backend and remote states become local files, the provider
 * assumes the role that applies in its account, and the output that refuses an unready stack goes. Nothing else
 * changes; the emulated AWS is reached by environment.
 * @param folder the rehearsal's own folder
 */
export function localize(json: StackJson, stack: string, folder: string): StackJson {
  const { backend: _backend, cloud: _cloud, ...terraform } = json.terraform;
  const { [READINESS_OUTPUT]: _readiness, ...output } = json.output ?? {};
  const local: StackJson = {
    ...json,
    terraform: { ...terraform, backend: { local: { path: statePath(folder, stack) } } },
  };
  if (json.provider !== undefined) local.provider = mapValues(json.provider, (all) => all.map(inItsAccount));
  if (Object.keys(output).length > 0) local.output = output;
  else delete local.output;
  const remote = json.data?.terraform_remote_state;
  if (remote !== undefined)
    local.data = {
      ...json.data,
      terraform_remote_state: mapValues(remote, (state) => localState(state, folder)),
    };
  return local;
}

/** The provider with a way into its account: on AWS, plan and apply come with credentials of their own. */
function inItsAccount(provider: ProviderJson): ProviderJson {
  const [accountId] = provider.allowed_account_ids ?? [];
  return accountId === undefined
    ? provider
    : { ...provider, assume_role: [{ role_arn: deployRoleArn(accountId) }] };
}

function localState(state: Record<string, unknown>, folder: string): Record<string, unknown> {
  const { backend: _backend, config, ...rest } = state;
  return { ...rest, backend: "local", config: { path: statePath(folder, producerOf(config)) } };
}

/** Name of the stack whose state a remote-state configuration of either kind reads. */
function producerOf(config: unknown): string {
  const { key, workspaces } = config as { key?: string; workspaces?: { name: string } };
  const workspace = workspaces?.name ?? key!.slice(0, key!.indexOf("/"));
  return workspace.replace(/^klap-/, "");
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
