import { UserError } from "./errors";

/** Name that Terraform's lock file of providers has, in the project and in every stack's folder. */
export const LOCK_FILE = ".terraform.lock.hcl";

const HEADER = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.
`;
const BLOCK = /^provider "(.+)" \{\n[^]*?^\}\n/gm;
const REGISTRY = "registry.terraform.io";

/** One provider of a lock file. */
export interface LockedProvider {
  readonly version: string;
  /** Hashes of its packages, `h1:` of what they hold, `zh:` of the archives. */
  readonly hashes: readonly string[];
  /** Its lines in the lock file. */
  readonly block: string;
}

/** Providers of a lock file by address, for example `registry.terraform.io/hashicorp/aws`. */
export type ProviderLocks = ReadonlyMap<string, LockedProvider>;

/** The part of a stack's Terraform JSON that says which providers it needs. */
export interface ProviderRequirements {
  readonly terraform?: {
    readonly required_providers?: Readonly<
      Record<string, { readonly source: string; readonly version?: string }>
    >;
  };
}

/** Providers in the text of a lock file. */
export function parseLocks(text: string): ProviderLocks {
  return new Map(
    [...text.matchAll(BLOCK)].map(([block, address]) => [
      address!,
      {
        version: /^ {2}version += "(.+)"$/m.exec(block)?.[1] ?? "",
        hashes: [...block.matchAll(/^ {4}"(.+)",$/gm)].map((line) => line[1]!),
        block,
      },
    ]),
  );
}

/** Addresses of the providers that a stack needs, with the version that it names. */
export function requiredProviders({ terraform }: ProviderRequirements): Map<string, string | undefined> {
  return new Map(
    Object.values(terraform?.required_providers ?? {}).map(({ source, version }) => [
      providerAddress(source),
      version,
    ]),
  );
}

/**
 * Text of the lock file that goes with a stack: the locked ones among the providers that it needs.
 * @returns undefined where none of them is locked
 * @throws UserError if the stack names another version than the one that is locked
 */
export function lockText(stack: ProviderRequirements, locks: ProviderLocks): string | undefined {
  const blocks: string[] = [];
  for (const [address, version] of [...requiredProviders(stack)].sort()) {
    const locked = locks.get(address);
    if (locked === undefined) continue;
    if (locked.version !== version)
      throw new UserError(
        `${address}: version must be ${locked.version}, which is locked, got ${version ?? "none"}`,
      );
    blocks.push(locked.block);
  }
  return blocks.length === 0 ? undefined : [HEADER, ...blocks].join("\n");
}

/** Whether every provider that a stack needs is locked; false for one that needs none. */
export function allLocked(stack: ProviderRequirements, locks: ProviderLocks): boolean {
  const addresses = [...requiredProviders(stack).keys()];
  return addresses.length > 0 && addresses.every((address) => locks.has(address));
}

/** Terraform's full address of a source: the registry's host and `hashicorp` may be left out. */
function providerAddress(source: string): string {
  const missing = [REGISTRY, "hashicorp"].slice(0, 3 - source.split("/").length);
  return [...missing, source].join("/");
}
