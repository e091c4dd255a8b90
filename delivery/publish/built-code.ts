import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleProgram } from "./bundle-program";
import { imageLayer, type ImageLayer } from "./image-layer";
import { FUNCTIONS, HEALTH_PROGRAM, IMAGES, type FunctionName, type ImageName } from "./programs";
import { zipFiles } from "./zip-files";

/** Something built, and its SHA-256 in hexadecimal digits. */
export interface Artifact {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Zip of a function. @param root folder of the project */
export async function builtFunction(root: string, name: FunctionName): Promise<Artifact> {
  const bundles = new Map<string, Uint8Array>();
  const files: Record<string, Uint8Array> = {};
  for (const [path, source] of Object.entries(FUNCTIONS[name])) {
    if (source.endsWith(".sql")) {
      files[path] = readFileSync(join(root, source));
      continue;
    }
    const bundled = bundles.get(source) ?? (await bundleProgram(root, source, "function"));
    bundles.set(source, bundled);
    files[path] = bundled;
  }
  return artifact(zipFiles(files));
}

/** The one layer that an image has above its base: the program and the one that asks after its health. */
export async function builtLayer(root: string, name: ImageName): Promise<ImageLayer> {
  return imageLayer({
    "app/main.mjs": await bundleProgram(root, IMAGES[name], "process"),
    "app/health.mjs": await bundleProgram(root, HEALTH_PROGRAM, "process"),
  });
}

/** @param content bytes whose digest names them */
export function artifact(content: Uint8Array): Artifact {
  return { content, sha256: createHash("sha256").update(content).digest("hex") };
}
