import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../modules/core/errors";
import { imageTag } from "../../modules/core/image-tag";

const MANIFEST = join("services", "artifacts.json");

/** What `klap publish --manifest` writes: programs as the sources make them. */
export interface PublishedCode {
  readonly functions: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
  readonly images: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

/** Whether AWS Signer has signed a function's code, as its settings choose. */
export type CodeSigning = "signed" | "unsigned";

let loaded: PublishedCode | undefined;

/**
 * Where the code of a function lies in the bucket `artifacts` of its account and region, and the digest of the
 * unsigned zip, which is what the sources make.
 * @throws UserError if no program of that name is published
 */
export function functionCode(
  name: string,
  signing: CodeSigning = "unsigned",
): { key: string; sha256: string } {
  const { functions } = publishedCode();
  const found = functions[name];
  if (!found)
    throw new UserError(
      `${MANIFEST} has no function ${name}, known are ${Object.keys(functions).join(", ")}`,
    );
  const { sha256 } = found;
  return { key: `functions/${name}/${sha256}${signing === "signed" ? ".signed" : ""}.zip`, sha256 };
}

/**
 * Tag of a service's image: of the program and of what it stands on, so that the same tag is always the same image,
 * and settings know it before anything is pushed.
 * @param base image that it is built on, by digest
 * @throws UserError if no program of that name is published
 */
export function imageRelease(name: string, base: string): string {
  const { images } = publishedCode();
  const found = images[name];
  if (!found)
    throw new UserError(`${MANIFEST} has no image ${name}, known are ${Object.keys(images).join(", ")}`);
  return imageTag(base, found.sha256);
}

/** @throws UserError if the manifest is in no folder above this program, or above the working directory */
export function publishedCode(): PublishedCode {
  loaded ??= JSON.parse(readFileSync(manifestFile(), "utf8")) as PublishedCode;
  return loaded;
}

function manifestFile(): string {
  const file = [__dirname, process.cwd()].map(above).find((found) => found !== undefined);
  if (file === undefined) throw new UserError(`${MANIFEST} is in no folder above ${process.cwd()}`);
  return file;
}

function above(folder: string): string | undefined {
  const file = join(folder, MANIFEST);
  if (existsSync(file)) return file;
  const parent = dirname(folder);
  return parent === folder ? undefined : above(parent);
}
