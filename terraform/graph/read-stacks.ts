import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../modules/core/errors";
import { parseJsonObject } from "./json";
import type { StackDocument } from "./stack-document";
import { synthesizedDocument } from "./synthesized-document";

/** Bytes of a file that are read at most: Node's longest text is half a gigabyte. */
const MAX_BYTES = 400 * 1_024 * 1_024;
const STACK_FILE = "cdk.tf.json";

/**
 * All stacks of a folder that is laid out as `stacks/<stack>/cdk.tf.json`.
 * @throws UserError that names the file, if there is none or one cannot be read
 */
export function readStacksFolder(folder: string): readonly StackDocument[] {
  const stacks = join(folder, "stacks");
  if (!existsSync(stacks) || !statSync(stacks).isDirectory())
    throw new UserError(`${folder} has no folder stacks with stacks/<stack>/${STACK_FILE}`);
  const names = readdirSync(stacks)
    .filter((name) => existsSync(join(stacks, name, STACK_FILE)))
    .sort();
  if (names.length === 0) throw new UserError(`${stacks} has no <stack>/${STACK_FILE}`);
  return names.map((name) => {
    const file = join(stacks, name, STACK_FILE);
    return synthesizedDocument(name, file, readJsonFile(file));
  });
}

/** @throws UserError that names the file, if it is too large, unreadable or no JSON object */
export function readJsonFile(file: string): ReturnType<typeof parseJsonObject> {
  let text: string;
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES)
      throw new UserError(`${file} is larger than ${MAX_BYTES / 1_024 / 1_024} MiB: it is no stack`);
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`);
  }
  return parseJsonObject(text, file);
}
