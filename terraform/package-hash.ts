import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * Terraform's `h1:` hash of an unpacked provider package: SHA-256 over the sorted list of its files with the SHA-256 of
 * each.
 * @see https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
export async function packageHash(folder: string): Promise<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const list = createHash("sha256");
  for (const file of files.sort()) {
    const content = createHash("sha256");
    await pipeline(createReadStream(join(folder, file), { highWaterMark: 1 << 20 }), content);
    list.update(`${content.digest("hex")}  ${file}\n`);
  }
  return `h1:${list.digest("base64")}`;
}
