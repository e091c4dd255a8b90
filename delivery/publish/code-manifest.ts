import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../modules/core/errors";
import { builtFunction, builtLayer } from "./built-code";
import { FUNCTIONS, IMAGES, type FunctionName, type ImageName } from "./programs";

/** File in which settings find the digests of programs. */
export const MANIFEST_FILE = join("services", "artifacts.json");

/** What a program is once it is built. */
export interface Measured {
  /** Digest in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Every program by name, as the sources make it: a function's zip, and the layer of an image that is ours. */
export interface CodeManifest {
  readonly functions: Readonly<Record<string, Measured>>;
  readonly images: Readonly<Record<string, Measured>>;
}

/** Builds everything, and tells what it became. @param root folder of the project */
export async function codeManifest(root: string): Promise<CodeManifest> {
  const functions: Record<string, Measured> = {};
  for (const name of Object.keys(FUNCTIONS) as FunctionName[])
    functions[name] = measured(await builtFunction(root, name));
  const images: Record<string, Measured> = {};
  for (const name of Object.keys(IMAGES) as ImageName[]) {
    const { content, digest } = await builtLayer(root, name);
    images[name] = { sha256: digest.slice("sha256:".length), bytes: content.length };
  }
  return { functions, images };
}

/** Text of the manifest, as its file has it. */
export function manifestText(manifest: CodeManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function writeManifest(root: string, manifest: CodeManifest): void {
  writeFileSync(join(root, MANIFEST_FILE), manifestText(manifest));
}

/** @throws UserError if the manifest's file is not what the sources make */
export function requireCurrent(root: string, manifest: CodeManifest): void {
  if (readFileSync(join(root, MANIFEST_FILE), "utf8") !== manifestText(manifest))
    throw new UserError(
      `${MANIFEST_FILE} is not what the sources make; run klap publish --manifest and commit it`,
    );
}

function measured({ content, sha256 }: { content: Uint8Array; sha256: string }): Measured {
  return { sha256, bytes: content.length };
}
