import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../modules/core/errors";
import { member, type JsonObject } from "./json";
import { planDocument } from "./plan-document";
import { readJsonFile, readStacksFolder } from "./read-stacks";
import type { StackDocument } from "./stack-document";
import { stateDocument } from "./state-document";

/** File beside `stacks/` that tells which line of the program made what. */
const SOURCES_FILE = "sources.json";
const SUFFIX = ".json";
/** How a saved plan begins: it is a zip archive. */
const ZIP = "PK";

/** What a command line named. */
export interface ReadTarget {
  readonly documents: readonly StackDocument[];
  /** `file:line` by construct path; empty where nobody has written them. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads one folder with `stacks/<stack>/cdk.tf.json`, or plans and states as `terraform show -json` prints them, each a
 * stack that is called as its file.
 * @throws UserError that names what is wrong with which file
 */
export function readTarget(paths: readonly string[]): ReadTarget {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UserError(`there is no file or folder ${missing}`);
  const folder = paths.find((path) => statSync(path).isDirectory());
  if (folder !== undefined) {
    if (paths.length > 1) throw new UserError(`give one folder, or plan files: got ${paths.join(", ")}`);
    return { documents: readStacksFolder(folder), sources: readSources(folder) };
  }
  const files = new Map<string, string>();
  for (const path of paths) {
    const name = basename(path, SUFFIX);
    const other = files.get(name);
    if (other !== undefined)
      throw new UserError(`${other} and ${path} would both be stack ${name}: rename one of the files`);
    files.set(name, path);
  }
  return { documents: [...files].map(([name, path]) => shownDocument(name, path)), sources: new Map() };
}

/** A plan or a state, by what it holds. */
function shownDocument(name: string, path: string): StackDocument {
  if (!path.endsWith(SUFFIX))
    throw new UserError(`${path} must be JSON and end in ${SUFFIX}: ${hintOf(path)}`);
  const json = readJsonFile(path);
  if (member(json, "planned_values") !== undefined) return planDocument(name, path, json);
  if (member(json, "values") !== undefined) return stateDocument(name, path, json);
  throw new UserError(
    `${path} is neither a plan nor a state that terraform show -json printed${guess(json, path)}`,
  );
}

function hintOf(path: string): string {
  const zipped = statSync(path).isFile() && readFileSync(path).subarray(0, ZIP.length).toString() === ZIP;
  return zipped
    ? `terraform show -json ${path} > ${basename(path)}${SUFFIX} prints a saved plan so`
    : "terraform show -json prints plans and states so";
}

/** What the file seems to be instead. */
function guess(json: JsonObject, path: string): string {
  if (member(json, "lineage") !== undefined)
    return ": it is a state as Terraform keeps it, which terraform show -json prints in full";
  if (member(json, "resource") !== undefined || member(json, "terraform") !== undefined)
    return `: it is a configuration, of which klap takes the folder above stacks/<stack>/${basename(path)}`;
  const empty = member(json, "format_version") !== undefined;
  return empty ? ": it has no resources" : "";
}

/** @throws UserError if the file is there and is no object of texts */
export function readSources(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, SOURCES_FILE);
  if (!existsSync(file)) return new Map();
  const entries = Object.entries(readJsonFile(file)).map(([path, source]): [string, string] => {
    if (typeof source !== "string") throw new UserError(`${file}: ${path} must be a text, file:line`);
    return [path, source];
  });
  return new Map(entries);
}
