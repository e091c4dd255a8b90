import { createHash } from "node:crypto";

const DIGITS = 16;

/** An image of a registry: the registry's name, the repository and the digest. */
export const IMAGE_BY_DIGEST = /^([a-z0-9.-]+(?::\d+)?)\/([a-z0-9._/-]+)@(sha256:[0-9a-f]{64})$/;

/**
 * Tag of an image by what it stands on and the digest of its own layer: the same tag is always the same image, and
 * settings know it before anything is pushed.
 * @param base image by digest
 */
export function imageTag(base: string, layerSha256: string): string {
  return createHash("sha256").update(`${base}\n${layerSha256}`).digest("hex").slice(0, DIGITS);
}
