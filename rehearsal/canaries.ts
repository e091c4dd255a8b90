import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Beginning of every secret that the emulated clouds give: keys, tokens and passwords. No other text has it. */
export const CANARY = "kLaPcAnArY";

/** Stacks that hold secrets in their states and are read by nobody, since the vendor's provider has no other way. */
const SEALED = /-(kafka-credentials|kafka-links)\.tfstate(\.backup|\.lock\.info)?$/;

/**
 * Files below a folder that have a secret in them, all but the states of sealed stacks: what was synthesized, plans,
 * contracts, states and logs.
 * @returns paths within the folder, in order
 */
export function canariesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !SEALED.test(basename(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(CANARY))
    .map((file) => file.slice(folder.length + 1))
    .sort();
}
