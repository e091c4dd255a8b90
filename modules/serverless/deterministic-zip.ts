import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";

/** Earliest time that a zip file can note: the same files always make the same zip. */
const ZIP_TIME = "1980-01-01T00:00:00";

export interface Zip {
  readonly base64: string;
  readonly digest: Buffer;
}

/** Zip of texts by path, byte-equal wherever it is made: sorted, with one time and one set of rights. */
export function deterministicZip(files: Readonly<Record<string, string>>): Zip {
  const content = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((path) => [path, strToU8(files[path]!)]),
  );
  const zip = Buffer.from(zipSync(content, { mtime: ZIP_TIME, os: 3, attrs: 0o644 << 16 }));
  return { base64: zip.toString("base64"), digest: createHash("sha256").update(zip).digest() };
}
