import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contractCopy, type ContractCopy } from "../modules/core/contract-copies";
import { CONTRACT_OUTPUT } from "../modules/core/contracts";
import { UserError } from "../modules/core/errors";
import type { DistantContract } from "../stacks/distant-contracts";

/** Copies of an environment's contracts, or why there are none. */
export interface TakenCopies {
  /** By path below the folder of copies: `<reader region>/<stack>.json`. */
  readonly files: ReadonlyMap<string, ContractCopy>;
  /** Producers that could not be copied, each with the reason. */
  readonly missing: readonly { readonly stack: string; readonly reason: string }[];
}

/** Text of a stack's state; nothing if it has none. */
export type StateOf = (stack: string) => string | undefined;

/** Copies contracts out of their producers' states for each region that reads them. */
export function takeCopies(contracts: readonly DistantContract[], stateOf: StateOf, now: Date): TakenCopies {
  const files = new Map<string, ContractCopy>();
  const missing: { stack: string; reason: string }[] = [];
  for (const distant of contracts) {
    const { stack, regions } = distant;
    const copy = copyOf(distant, stateOf(stack), now);
    if (typeof copy === "string") missing.push({ stack, reason: copy });
    else for (const region of regions) files.set(join(region, `${stack}.json`), copy);
  }
  return { files, missing };
}

/** Writes all files, each under another name first, and only then gives them theirs. */
export function writeCopies(folder: string, files: TakenCopies["files"]): void {
  const written: { from: string; to: string }[] = [];
  try {
    for (const [path, copy] of files) {
      const to = join(folder, path);
      const from = `${to}.${process.pid}.tmp`;
      mkdirSync(dirname(to), { recursive: true });
      written.push({ from, to });
      writeFileSync(from, `${JSON.stringify(copy, null, 2)}\n`);
    }
    for (const { from, to } of written) renameSync(from, to);
  } finally {
    for (const { from } of written) rmSync(from, { force: true });
  }
}

/** A copy, or why there is none. */
function copyOf(
  { stack, contract }: DistantContract,
  text: string | undefined,
  now: Date,
): ContractCopy | string {
  if (text === undefined || text.trim() === "") return "it has no state";
  const { serial, lineage, outputs } = stateJson(stack, text);
  const { layer, version, shape } = contract;
  const values = outputs?.[CONTRACT_OUTPUT]?.value?.[`v${version}`];
  if (values === undefined) return `its state has no version ${version} of contract ${layer}`;
  const without = Object.keys(shape).filter((field) => values[field] === undefined);
  if (without.length > 0) return `its contract has no ${without.join(", ")}`;
  const { success, data } = contractCopy.safeParse({
    stack,
    layer,
    version,
    serial,
    lineage,
    time: now.toISOString(),
    values,
  });
  return success ? data : "its state is not of the form that Terraform writes, or its contract holds no ids";
}

interface StateJson {
  readonly serial?: number;
  readonly lineage?: string;
  readonly outputs?: Record<string, { value?: Record<string, Record<string, unknown>> } | undefined>;
}

function stateJson(stack: string, text: string): StateJson {
  try {
    return (JSON.parse(text) as StateJson | null) ?? {};
  } catch {
    throw new UserError(`the state of ${stack} is no JSON`);
  }
}
