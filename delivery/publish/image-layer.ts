import { createHash } from "node:crypto";
import { gzipSync } from "fflate";
import { pack } from "tar-stream";

/** First moment there is, so that no layer knows when it was made. */
const NO_TIME = new Date(0);
/** Everybody reads and nobody writes: the program's user is not the owner of its files. */
const FILE_MODE = 0o444;
const FOLDER_MODE = 0o555;

/** One layer of an image. */
export interface ImageLayer {
  /** The tar, gzipped. */
  readonly content: Uint8Array;
  /** `sha256:…` of the content, by which registries know it. */
  readonly digest: string;
  /** `sha256:…` of the tar itself, by which the image's configuration knows it. */
  readonly diffId: string;
}

/**
 * Layer of files by path, in folders of their own: the same files make the same bytes on every machine. fflate
 * compresses alike everywhere, which zlib does not from one version of Node.js to the next.
 * @param files by path without a slash at its beginning; folders are made for them
 */
export async function imageLayer(files: Readonly<Record<string, Uint8Array>>): Promise<ImageLayer> {
  const paths = Object.keys(files).sort();
  const folders = [...new Set(paths.flatMap(foldersOf))].sort();
  const tar = pack();
  const owner = { uid: 0, gid: 0, uname: "", gname: "", mtime: NO_TIME };
  for (const name of folders) tar.entry({ ...owner, name: `${name}/`, type: "directory", mode: FOLDER_MODE });
  for (const name of paths) tar.entry({ ...owner, name, mode: FILE_MODE }, Buffer.from(files[name]!));
  tar.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of tar as AsyncIterable<Uint8Array>) parts.push(part);
  const plain = Buffer.concat(parts);
  const content = gzipSync(plain, { level: 9, mtime: 0 });
  return { content, digest: digestOf(content), diffId: digestOf(plain) };
}

/** `sha256:…` of something, as registries write it. */
export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}
