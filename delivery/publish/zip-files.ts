import { zipSync, type Zippable } from "fflate";

/** First moment that a zip can name. fflate writes local time, so it has to be midnight here, wherever that is. */
const NO_TIME = new Date(1980, 0, 1);

/** Unix, in which a file of a zip has rights. */
const UNIX = 3;
/** A regular file that all may read and nobody runs. */
const READ_ONLY = 0o100444 << 16;

/** A zip of files by path: the same files make the same bytes, on every machine and in whatever order they come. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    sorted.map(([path, content]) => [
      path,
      [content, { level: 9, mtime: NO_TIME, os: UNIX, attrs: READ_ONLY }],
    ]),
  );
  return zipSync(zippable);
}
