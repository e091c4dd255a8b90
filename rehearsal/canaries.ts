import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Beginning of every secret that the emulated clouds give: keys, tokens and passwords. No other text has it. */
export const CANARY = "kLaPcAnArY";

/** States that may hold secrets and are read by nobody, where the vendor is Confluent: its provider has no other way. */
const SEALED = /-(kafka-credentials|kafka-links)\.tfstate(\.backup)?$/;
/** By which a state says that Confluent's provider wrote into it. */
const CONFLUENT = "confluentinc/confluent";

/**
 * Files below a folder that have a secret in them, all but the states of sealed stacks at Confluent: what was
 * synthesized, plans, contracts, states and logs.
 * @returns paths within the folder, in order
 */
export function canariesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const content = readFileSync(file);
      return content.includes(CANARY) && !(SEALED.test(basename(file)) && content.includes(CONFLUENT));
    })
    .map((file) => file.slice(folder.length + 1))
    .sort();
}
