import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtFunction } from "./built-code";
import { FUNCTIONS, type FunctionName } from "./programs";

/** File in which settings find the digests of programs. */
export const MANIFEST_FILE = join("services", "artifacts.json");

/** What a program is once it is built. */
export interface Measured {
  /** Digest in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Every program by name, as the sources make it. */
export interface CodeManifest {
  readonly functions: Readonly<Record<string, Measured>>;
  readonly images: Readonly<Record<string, Measured>>;
}

/** Builds everything, and tells what it became. @param root folder of the project */
export async function codeManifest(root: string): Promise<CodeManifest> {
  const functions: Record<string, Measured> = {};
  for (const name of Object.keys(FUNCTIONS) as FunctionName[])
    functions[name] = measured(await builtFunction(root, name));
  return { functions, images: {} };
}

/** Text of the manifest, as its file has it. */
export function manifestText(manifest: CodeManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function writeManifest(root: string, manifest: CodeManifest): void {
  writeFileSync(join(root, MANIFEST_FILE), manifestText(manifest));
}

function measured({ content, sha256 }: { content: Uint8Array; sha256: string }): Measured {
  return { sha256, bytes: content.length };
}
