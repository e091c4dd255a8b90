import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder for the tests of one file, gone after them. Call at the top of a `describe`. */
export function privateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "warm-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
