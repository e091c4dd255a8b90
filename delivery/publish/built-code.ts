import { createHash } from "node:crypto";
import { bundleProgram } from "./bundle-program";
import { FUNCTIONS } from "./programs";
import { zipFiles } from "./zip-files";

/** Something built, and its SHA-256 in hexadecimal digits. */
export interface Artifact {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Zip of a function. @param root folder of the project */
export async function builtFunction(root: string, name: keyof typeof FUNCTIONS): Promise<Artifact> {
  const bundles = new Map<string, Uint8Array>();
  const files: Record<string, Uint8Array> = {};
  for (const [path, source] of Object.entries(FUNCTIONS[name])) {
    const bundled = bundles.get(source) ?? (await bundleProgram(root, source, "function"));
    bundles.set(source, bundled);
    files[path] = bundled;
  }
  return artifact(zipFiles(files));
}

/** @param content bytes whose digest names them */
export function artifact(content: Uint8Array): Artifact {
  return { content, sha256: createHash("sha256").update(content).digest("hex") };
}
